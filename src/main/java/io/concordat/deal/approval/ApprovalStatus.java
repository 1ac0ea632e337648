package io.concordat.deal.approval;

import org.eclipse.microprofile.graphql.Description;

/** Where a level of approval stands. */
@Description("Where a level of approval stands.")
public enum ApprovalStatus {
    /** The deal is too small for it. */
    NOT_NEEDED,
    /** An earlier step comes first. */
    WAITING,
    /** People are asked for their word now. */
    OPEN,
    /** Enough people said yes. */
    DONE
}

package io.concordat.deal.conflict;

import org.eclipse.microprofile.graphql.Description;

/** Where a conflict case stands. */
@Description("Where a conflict case stands.")
public enum CaseStatus {
    /** Waits for its decision. */
    OPEN,
    /** Decided; a partner that lost may appeal for some time. */
    DECIDED,
    /** A partner appealed; another person decides anew. */
    APPEALED,
    /** Decided for good. */
    FINAL,
    /** There is nothing to decide any more: the registration left the conflict by itself. */
    WITHDRAWN
}

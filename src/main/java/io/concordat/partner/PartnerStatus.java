package io.concordat.partner;

import org.eclipse.microprofile.graphql.Description;

/** Whether a partner may act. */
@Description("Whether a partner may act.")
public enum PartnerStatus {
    ACTIVE,
    /** Blocked from new registrations; what it holds stays protected. */
    SUSPENDED,
    /** Over for good; what it holds is released. */
    TERMINATED
}

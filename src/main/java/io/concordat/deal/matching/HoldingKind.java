package io.concordat.deal.matching;

import org.eclipse.microprofile.graphql.Description;

/** What can be held about a customer and stand in the way of a registration. */
@Description("What can be held about a customer and stand in the way of a registration.")
public enum HoldingKind {
    /** An open registration of a partner. */
    REGISTRATION,
    /** An open opportunity of the vendor's own sales team. */
    OPPORTUNITY,
    /** An account in the vendor's CRM. */
    ACCOUNT,
    /** The vendor keeps the account for itself or for one partner. */
    NAMED_ACCOUNT,
    /** The partner of record, which comes first on renewals. */
    INCUMBENT
}

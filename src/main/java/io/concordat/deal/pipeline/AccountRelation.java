package io.concordat.deal.pipeline;

import org.eclipse.microprofile.graphql.Description;

/** What the vendor has with an account of its CRM. */
@Description("What the vendor has with an account of its CRM.")
public enum AccountRelation {
    /** It buys from the vendor. */
    CUSTOMER,
    /** The vendor's sales team talks to it. */
    ACTIVE_TALKS,
    /** Nothing that stands against a partner. */
    NONE
}

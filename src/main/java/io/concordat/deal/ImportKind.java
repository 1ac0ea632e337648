package io.concordat.deal;

import org.eclipse.microprofile.graphql.Description;

/** What the lines of a bulk import are. */
@Description("What the lines of a bulk import are.")
public enum ImportKind {
    @Description("Deal registrations, as they are registered one by one.")
    REGISTRATIONS, @Description("Accounts that are named as the vendor's own or as a partner's.")
    NAMED_ACCOUNTS, @Description("Opportunities of the vendor's CRM.")
    OPPORTUNITIES, @Description("Facts that may earn, as they are recorded one by one.")
    FACTS
}

package io.concordat.deal.intake;

import org.eclipse.microprofile.graphql.Description;

/** What kind of business an opportunity is. Two registrations of different types never conflict at once. */
@Description("What kind of business an opportunity is.")
public enum OpportunityType {
    @Description("A customer, or a product at a customer, that is new.")
    NET_NEW, @Description("More of what the customer has.")
    EXPANSION, @Description("The same again for another term.")
    FLAT_RENEWAL
}

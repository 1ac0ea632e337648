package io.concordat.deal.pipeline;

import org.eclipse.microprofile.graphql.Description;

/** How an opportunity of the vendor's own sales team stands; only an open one stands against a partner. */
@Description("How an opportunity of the vendor's own sales team stands.")
public enum OpportunityState {
    OPEN, WON, LOST
}

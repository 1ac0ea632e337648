package io.concordat.deal.customer;

import org.eclipse.microprofile.graphql.Description;

/** What a person decided about two customers. */
@Description("What a person decided about two customers.")
public enum DecisionKind {
    /** They are one: the survivor takes in all that was the other's. */
    MERGE,
    /** They are two: some descriptions were taken out of one and became a customer of their own. */
    SPLIT,
    /** They are never to be one. */
    DISTINCTION,
    /** They may be one again. */
    REMOVAL
}

package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** Over what the offers of a group meet. */
@Description("Over what the offers of a group meet.")
public enum StackingReach {
    /** For one and the same fact. */
    FACT,
    /** For all facts of a deal. */
    DEAL
}

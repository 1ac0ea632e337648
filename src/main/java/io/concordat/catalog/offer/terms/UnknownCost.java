package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** What to do when a fact does not tell its cost. */
@Description("What to do when a fact does not tell its cost.")
public enum UnknownCost {
    /** The floor is left out. */
    PAY,
    /** Nothing is paid. */
    BLOCK
}

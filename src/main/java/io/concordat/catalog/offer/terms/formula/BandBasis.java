package io.concordat.catalog.offer.terms.formula;

import org.eclipse.microprofile.graphql.Description;

/** What the bounds of bands measure. */
@Description("What the bounds of bands measure.")
public enum BandBasis {
    /** Value in the currency of the terms. */
    VALUE,
    /** Units. */
    QUANTITY
}

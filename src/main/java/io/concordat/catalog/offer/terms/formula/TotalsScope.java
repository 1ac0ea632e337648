package io.concordat.catalog.offer.terms.formula;

import org.eclipse.microprofile.graphql.Description;

/** Over what totals of a formula run. */
@Description("Over what totals of a formula run.")
public enum TotalsScope {
    /** Every fact stands for itself. */
    FACT,
    /** All facts of one deal. */
    DEAL,
    /** All facts of one person. */
    PERSON,
    /** All facts of the partner. */
    PARTNER
}

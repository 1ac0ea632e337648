package io.concordat.catalog.offer.terms.formula;

import org.eclipse.microprofile.graphql.Description;

/** What the rate of a growth rebate applies to. */
@Description("What the rate of a growth rebate applies to.")
public enum GrowthPays {
    /** The volume above the baseline, once growth reaches the hurdle. */
    INCREMENT,
    /** The whole volume, once growth reaches the hurdle. */
    TOTAL,
    /** The volume above baseline and hurdle. */
    ABOVE_HURDLE
}

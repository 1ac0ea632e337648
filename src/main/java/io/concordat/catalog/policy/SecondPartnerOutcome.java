package io.concordat.catalog.policy;

import org.eclipse.microprofile.graphql.Description;

/** What becomes of the second partner. */
@Description("What becomes of the second partner.")
public enum SecondPartnerOutcome {
    /** Its registration is rejected. */
    REJECTED,
    /** Both go on as co-sellers. */
    CO_SELL,
    /** Its registration is approved with a part of the benefits. */
    REDUCED
}

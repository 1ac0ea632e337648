package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** How much a reversal takes back. */
@Description("How much a reversal takes back.")
public enum ClawbackMethod {
    /** All of it. */
    FULL,
    /** The share of the value that is reversed. */
    BY_VALUE,
    /** The share of full months that are left of the term. */
    BY_TIME,
    /** What the formula gives less without the reversed volume. */
    TIER_RECOMPUTATION
}

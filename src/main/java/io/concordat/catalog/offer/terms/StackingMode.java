package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** Which offers of a group pay. */
@Description("Which offers of a group pay.")
public enum StackingMode {
    /** The first by priority. */
    EXCLUSIVE,
    /** The one with the largest amount. */
    BEST_OF,
    /** All, by priority, up to the limit. */
    ADDITIVE
}

package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;

/** Why a discount may be deeper than its guideline. */
@Description("Why a discount may be deeper than its guideline.")
public enum DiscountExcuse {
    /** The deal is worth it for another reason than its revenue. */
    STRATEGIC_DEAL,
    /** Somebody who may do so allowed it beforehand. */
    APPROVED_EXCEPTION,
    /** A competitor's price had to be met. */
    COMPETITIVE_MATCH,
    /** The figures are wrong; a corrected fact opens the review again. */
    DATA_ERROR,
    /** What the note says. */
    OTHER
}

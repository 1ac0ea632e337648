package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;

/** What a person says about a breach. */
@Description("What a person says about a breach: it is all right for a reason, or it is a breach that is followed up.")
public enum DiscountDecision {
    ACCEPTED, CONFIRMED;

    DiscountReviewStatus status() {
        return DiscountReviewStatus.valueOf(name());
    }
}

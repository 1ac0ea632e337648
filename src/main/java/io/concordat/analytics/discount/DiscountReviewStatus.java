package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;

/** Whether a breach is decided, and how. */
@Description("Whether a breach is decided, and how; OPEN again once its figures are others than those that were decided about.")
public enum DiscountReviewStatus {
    OPEN, ACCEPTED, CONFIRMED
}

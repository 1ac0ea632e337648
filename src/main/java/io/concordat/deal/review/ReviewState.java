package io.concordat.deal.review;

import org.eclipse.microprofile.graphql.Description;

/** How a review stands. */
@Description("How a review stands.")
public enum ReviewState {
    @Description("A reviewer has to act.")
    OPEN, @Description("The partner has to act.")
    WAITING, @Description("It is over.")
    CLOSED
}

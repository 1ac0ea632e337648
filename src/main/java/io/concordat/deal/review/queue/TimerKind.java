package io.concordat.deal.review.queue;

import org.eclipse.microprofile.graphql.Description;

/** What a review has a deadline for. */
@Description("What a review has a deadline for.")
public enum TimerKind {
    @Description("Somebody takes it up, asks for action or decides.")
    FIRST_RESPONSE, @Description("It is decided; stands still while the partner has to act.")
    DECISION
}

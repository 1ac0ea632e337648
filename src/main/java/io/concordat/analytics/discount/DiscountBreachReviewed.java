package io.concordat.analytics.discount;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** A person decided about a breach; what the note says is not told. */
@RegisterForReflection
record DiscountBreachReviewed(UUID factId, UUID partnerId, UUID offerId, int offerVersion, DiscountDecision decision,
        DiscountExcuse reason, String depthPercent, String limitPercent, int revision) implements Event {

    @Override
    public String subjectKind() {
        return "discount-breach";
    }

    @Override
    public UUID subjectId() {
        return factId;
    }
}

package io.concordat.deal;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.work.SqlUnit;

/** A room above that has a say before a registration is approved, such as approval by several levels. */
public interface DealGate {

    /**
     * @param deal the registration, locked, that a reviewer wants to approve
     * @param reason the reviewer's words
     * @return whether it may be approved now; {@code false} when the reviewer's word was noted and others are still to
     *         come. Fails as a DomainException when this reviewer may not approve it.
     */
    Uni<Boolean> opens(SqlUnit unit, DealFacts deal, String reason);
}

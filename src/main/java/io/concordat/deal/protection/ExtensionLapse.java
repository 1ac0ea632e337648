package io.concordat.deal.protection;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReaction;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.protection.ExtensionEvents.ExtensionDenied;
import io.concordat.deal.protection.ExtensionView.Decision;
import io.concordat.platform.work.SqlUnit;

/** Denies the request that still waits when a registration ends: a protection that is over cannot be lengthened. */
@ApplicationScoped
class ExtensionLapse implements DealReaction {

    private static final String RULE = "The registration ended before the request was decided.";

    private final ExtensionTable table;

    ExtensionLapse(ExtensionTable table) {
        this.table = table;
    }

    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return from != null && deal.protection() != null && deal.status().isTerminal();
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        return table.open(unit, deal.id()).chain(open -> {
            if (open.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            unit.announce(new ExtensionDenied(deal.id(), deal.partnerId(), open.get().id(), RULE));
            return table.decide(unit, open.get().decided(
                    new Decision(ExtensionMove.DENY, null, null, "The registration is " + deal.status() + ".", RULE),
                    unit.by().subject(), unit.now()));
        });
    }
}

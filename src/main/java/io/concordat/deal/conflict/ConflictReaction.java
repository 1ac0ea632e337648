package io.concordat.deal.conflict;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReaction;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.SqlUnit;

/**
 * Opens a case when a registration comes into conflict, and looks at the open ones when it leaves. While the partner is
 * asked for something, the case waits with it.
 */
@ApplicationScoped
class ConflictReaction implements DealReaction {

    private final ConflictDesk desk;

    ConflictReaction(ConflictDesk desk) {
        this.desk = desk;
    }

    /** A rule may move the registration on at once, which the others then see as the next move. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return deal.status() == DealStatus.IN_CONFLICT || from == DealStatus.IN_CONFLICT
                || from == DealStatus.ACTION_REQUIRED || from != null && deal.status().isTerminal();
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        return switch (deal.status()) {
            case IN_CONFLICT -> desk.met(unit, deal, from == null);
            case ACTION_REQUIRED -> Uni.createFrom().voidItem();
            default -> desk.left(unit, deal);
        };
    }
}

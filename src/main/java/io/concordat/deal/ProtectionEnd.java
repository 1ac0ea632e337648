package io.concordat.deal;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealExpired;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/** Lets a registration expire when its protection window is over. */
@ApplicationScoped
class ProtectionEnd implements DueWorkHandler {

    static final String KIND = "protection-end";

    private final DealTable table;
    private final DealMoving moving;

    ProtectionEnd(DealTable table, DealMoving moving) {
        this.table = table;
        this.moving = moving;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID registrationId) {
        return table.lock(unit, registrationId).chain(found -> {
            if (found.isEmpty() || !found.get().status().isProtected()) {
                return Uni.createFrom().voidItem();
            }
            DealRow deal = found.get();
            if (deal.protection().endsAt().isAfter(unit.now())) {
                return DueWork.schedule(unit, KIND, registrationId, deal.protection().endsAt());
            }
            unit.announce(new DealExpired(deal.id(), deal.partnerId()));
            return moving.move(unit, deal, DealMove.EXPIRE, deal.decision(), deal.protection());
        });
    }
}

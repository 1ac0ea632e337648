package io.concordat.deal;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealEvents.DealRevoked;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/** Releases the protection of a terminated partner: its approved registrations are revoked, some at a time. */
@ApplicationScoped
class PartnerTermination implements DueWorkHandler {

    private static final int AT_A_TIME = 100;
    private static final String REASON = "The partner was terminated.";

    private final DealTable table;
    private final DealMoving moving;

    PartnerTermination(DealTable table, DealMoving moving) {
        this.table = table;
        this.moving = moving;
    }

    /** The kind that the partner room schedules. */
    @Override
    public String kind() {
        return "partner-terminated";
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID partnerId) {
        return table.lockProtectedOf(unit, partnerId, AT_A_TIME).chain(deals -> revoke(unit, deals)
                .chain(() -> deals.size() < AT_A_TIME
                        ? Uni.createFrom().voidItem()
                        : DueWork.schedule(unit, kind(), partnerId, unit.now())));
    }

    private Uni<Void> revoke(SqlUnit unit, List<DealRow> deals) {
        return Multi.createFrom().iterable(deals).onItem().transformToUniAndConcatenate(deal -> revoke(unit, deal))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> revoke(SqlUnit unit, DealRow deal) {
        unit.announce(new DealRevoked(deal.id(), deal.partnerId(), REASON));
        ProtectionWindow ended = deal.protection().endedAt(unit.now());
        DecisionView decision = new DecisionView(unit.now(), unit.by().subject(), REASON);
        return table.endProtection(unit, deal)
                .chain(() -> moving.move(unit, deal, DealMove.REVOKE, decision, ended))
                .chain(() -> DueWork.cancel(unit, ProtectionEnd.KIND, deal.id()));
    }
}

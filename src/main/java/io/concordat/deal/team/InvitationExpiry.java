package io.concordat.deal.team;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.DealReaction;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.team.TeamEvents.InvitationExpired;
import io.concordat.deal.team.TeamEvents.InvitationWithdrawn;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Ends invitations that nobody answered: by the clock, or together with their registration. The clock waits for nobody;
 * an invitation that somebody is answering is looked at a moment later.
 */
@ApplicationScoped
class InvitationExpiry implements DueWorkHandler, DealReaction {

    static final String KIND = "deal-invitation";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final InvitationTable table;

    InvitationExpiry(InvitationTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID id) {
        return table.holdFree(unit, id).chain(found -> {
            if (found.isEmpty()) {
                return DueWork.schedule(unit, KIND, id, unit.now().plus(A_MOMENT));
            }
            InvitationView sent = found.get();
            if (sent.status() != InvitationStatus.INVITED) {
                return Uni.createFrom().voidItem();
            }
            if (unit.now().isBefore(sent.expiresAt())) {
                return DueWork.schedule(unit, KIND, id, sent.expiresAt());
            }
            unit.announce(new InvitationExpired(id, sent.registrationId(), sent.to()));
            return table.end(unit, sent.ended(InvitationMove.EXPIRE, unit.by().subject(), unit.now(), null));
        });
    }

    @Override
    public boolean concerns(DealStatus from, DealFacts deal) {
        return from != null && deal.status().isTerminal();
    }

    @Override
    public Uni<Void> moved(SqlUnit unit, DealStatus from, DealFacts deal) {
        return table.holdOpen(unit, deal.id()).chain(open -> withdraw(unit, open));
    }

    private Uni<Void> withdraw(SqlUnit unit, List<InvitationView> open) {
        return Multi.createFrom().iterable(open).onItem().transformToUniAndConcatenate(sent -> {
            unit.announce(new InvitationWithdrawn(sent.id(), sent.registrationId(), sent.to()));
            return table.end(unit, sent.ended(InvitationMove.WITHDRAW, unit.by().subject(), unit.now(),
                    "The registration ended.")).chain(() -> DueWork.cancel(unit, KIND, sent.id()));
        }).collect().last().replaceWithVoid();
    }
}

package io.concordat.deal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.deal.DealEvents.DealExpired;
import io.concordat.deal.DealEvents.ProtectionEndsSoon;
import io.concordat.deal.life.DealMove;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Watches a protection window: says before the end that it is near, and lets the registration expire when it is over. One
 * piece of due work per registration goes from moment to moment, so that registering costs no more than the one.
 */
@ApplicationScoped
class ProtectionEnd implements DueWorkHandler {

    static final String KIND = "protection-end";

    private static final String NOTE = """
            insert into protection_notice (vendor_id, registration_no, ends_at, days, sent_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing""";

    private final DealTable table;
    private final DealMoving moving;
    private final RegistrationPolicies policies;

    ProtectionEnd(DealTable table, DealMoving moving, RegistrationPolicies policies) {
        this.table = table;
        this.moving = moving;
        this.policies = policies;
    }

    /** Wakes this up at the window's next moment; a window whose end moves is watched anew. */
    static Uni<Void> watch(SqlUnit unit, UUID registrationId, Instant endsAt, List<Integer> noticeDays) {
        return DueWork.schedule(unit, KIND, registrationId,
                ProtectionTerms.nextMoment(noticeDays, endsAt, unit.now(), unit.by().vendor().zone()));
    }

    /** Wakes this up for each of several new windows; one statement. */
    static Uni<Void> watchAll(SqlUnit unit, List<Submission> deals) {
        Map<UUID, Instant> moments = new HashMap<>();
        for (Submission deal : deals) {
            deal.protection().ifPresent(window -> moments.put(deal.id(),
                    ProtectionTerms.nextMoment(deal.policy().rules().protection().noticeDays(), window.endsAt(),
                            unit.now(), unit.by().vendor().zone())));
        }
        return DueWork.scheduleAll(unit, KIND, moments);
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
            return deal.protection().isOver(unit.now()) ? expire(unit, deal) : giveNotice(unit, deal);
        });
    }

    private Uni<Void> expire(SqlUnit unit, DealRow deal) {
        unit.announce(new DealExpired(deal.id(), deal.partnerId()));
        return moving.move(unit, deal, DealMove.EXPIRE, deal.decision(), deal.protection());
    }

    private Uni<Void> giveNotice(SqlUnit unit, DealRow deal) {
        Instant endsAt = deal.protection().endsAt();
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .map(policy -> policy.orElseThrow().rules().protection().noticeDays())
                .call(noticeDays -> ProtectionTerms
                        .dueNotice(noticeDays, endsAt, unit.now(), unit.by().vendor().zone())
                        .map(days -> giveNotice(unit, deal, endsAt, days))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(noticeDays -> watch(unit, deal.id(), endsAt, noticeDays));
    }

    /** The row says that it went out; whoever comes second with the same notice finds it and says nothing. */
    private static Uni<Void> giveNotice(SqlUnit unit, DealRow deal, Instant endsAt, int days) {
        return unit.update(NOTE, unit.vendorId(), deal.no(), endsAt.atOffset(ZoneOffset.UTC), days,
                unit.now().atOffset(ZoneOffset.UTC)).invoke(noted -> {
                    if (noted == 1) {
                        unit.announce(new ProtectionEndsSoon(deal.id(), deal.partnerId(), endsAt, days));
                    }
                }).replaceWithVoid();
    }
}

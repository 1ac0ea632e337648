package io.concordat.deal.conflict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealRulings;
import io.concordat.deal.conflict.ConflictEvents.ConflictDecisionOverdue;
import io.concordat.deal.conflict.ConflictEvents.ConflictEscalated;
import io.concordat.deal.conflict.ConflictEvents.ConflictFinal;
import io.concordat.platform.security.Role;
import io.concordat.platform.time.Days;
import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Looks at a case when something of it is due: the rules may decide by themselves, a deadline is missed and the case is
 * handed up, or the time for an appeal is over. It waits for nobody: what somebody else holds is looked at a moment later.
 */
@ApplicationScoped
class ConflictClock implements DueWorkHandler {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Role TO = Role.PROGRAM_ADMIN;

    private final CaseTable cases;
    private final PartyTable parties;
    private final DealRulings rulings;
    private final ConflictDesk desk;

    ConflictClock(CaseTable cases, PartyTable parties, DealRulings rulings, ConflictDesk desk) {
        this.cases = cases;
        this.parties = parties;
        this.rulings = rulings;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return ConflictDesk.KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID id) {
        return cases.holdFree(unit, id).chain(found -> found.isEmpty()
                ? later(unit, id)
                : switch (found.get().status()) {
                    case OPEN -> byRuleOrOverdue(unit, found.get());
                    case APPEALED -> overdue(unit, found.get());
                    case DECIDED -> lapse(unit, found.get());
                    case FINAL, WITHDRAWN -> Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> later(SqlUnit unit, UUID id) {
        return cases.find(unit, id).chain(found -> found.isEmpty()
                ? Uni.createFrom().voidItem()
                : DueWork.schedule(unit, kind(), id, unit.now().plus(A_MOMENT)));
    }

    private Uni<Void> byRuleOrOverdue(SqlUnit unit, ConflictCase stored) {
        return desk.read(unit, stored, List.of())
                .chain(file -> file.rules().automatic() && stored.proposal().namesWinner()
                        ? byRule(unit, stored, ConflictDesk.registrations(file.parties()))
                        : overdue(unit, stored));
    }

    private Uni<Void> byRule(SqlUnit unit, ConflictCase stored, List<UUID> registrations) {
        return rulings.holdFree(unit, registrations).chain(held -> held.size() < registrations.size()
                ? later(unit, stored.id())
                : cases.hold(unit, stored.id(), registrations, false).chain(() -> desk.read(unit, stored, held))
                        .chain(file -> file.isDecidedByRule()
                                ? desk.decideByRule(unit, file).replaceWithVoid()
                                : overdue(unit, stored)));
    }

    private Uni<Void> overdue(SqlUnit unit, ConflictCase stored) {
        if (stored.decideBy().isAfter(unit.now())) {
            return DueWork.schedule(unit, kind(), stored.id(), stored.decideBy());
        }
        return rulings.read(unit, stored.registrationId()).chain(deal -> desk.rules(unit, deal)).chain(rules -> {
            Instant next = Days.endOfWindow(unit.now(), rules.decisionDays(), unit.by().vendor().zone());
            ConflictCase escalated = stored.escalated(unit.now(), next);
            unit.announce(new ConflictDecisionOverdue(stored.id(), stored.registrationId(), stored.decideBy()));
            unit.announce(new ConflictEscalated(stored.id(), stored.registrationId(), escalated.escalations(),
                    TO.token()));
            return cases.update(unit, escalated).chain(() -> DueWork.schedule(unit, kind(), stored.id(), next));
        });
    }

    private Uni<Void> lapse(SqlUnit unit, ConflictCase stored) {
        if (stored.appealUntil().isAfter(unit.now())) {
            return DueWork.schedule(unit, kind(), stored.id(), stored.appealUntil());
        }
        unit.announce(new ConflictFinal(stored.id(), stored.registrationId()));
        return cases.update(unit, stored.lapsed(unit.now()));
    }
}

package io.concordat.earning.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.earning.terms.PayoutTiming;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.core.ledger.Coding;
import io.concordat.core.money.Money;
import io.concordat.earning.draw.DrawRow;
import io.concordat.earning.draw.Drawn;
import io.concordat.earning.draw.Funded;
import io.concordat.earning.entry.Amounts;
import io.concordat.earning.entry.Change;
import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.Head;
import io.concordat.earning.ground.Ground;

/** Turns decided changes into entries, the new state of earnings and positions, and postings. Plain Java, for one thread. */
final class Books {

    private final Standing standing;
    private final Ground ground;
    private final Set<LineKey> given;
    private final Drawn drawn;
    private final Instant now;
    private final LocalDate today;
    private final Map<String, OfferTerms> terms = new HashMap<>();
    private final Map<LineKey, Head> heads = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** @param given the earnings that the facts give now, in any amount */
    Books(Standing standing, Ground ground, Set<LineKey> given, Drawn drawn, Instant now, LocalDate today) {
        this.standing = standing;
        this.ground = ground;
        this.given = given;
        this.drawn = drawn;
        this.now = now;
        this.today = today;
        ground.offers().forEach(offer -> terms.put(id(offer.identity().offer(), offer.identity().version()), offer));
        heads.putAll(standing.heads());
    }

    /** @param evaluationId the evaluation, which is the source of the moves between the partner's accounts */
    Booked write(UUID evaluationId) {
        Map<UUID, List<DrawRow>> draws = new HashMap<>();
        drawn.draws().forEach(draw -> draws.computeIfAbsent(draw.entryId(), id -> new ArrayList<>()).add(draw));
        drawn.changes().forEach(funded -> enter(funded, draws.getOrDefault(funded.change().entryId(), List.of())));
        Map<PositionKey, Long> earned = new HashMap<>();
        Map<PositionKey, Long> due = new HashMap<>();
        LocalDate[] next = new LocalDate[1];
        List<Head> payable = stand(earned, due, next);
        List<Position> positions = new ArrayList<>();
        earned.forEach((key, minor) -> {
            Position before = standing.positions().getOrDefault(key, Position.none(key));
            Position after = before.with(minor, due.getOrDefault(key, 0L));
            if (!after.standsAs(before)) {
                positions.add(after);
            }
        });
        List<Head> changed = heads.values().stream().filter(head -> head != standing.heads().get(head.key())).toList();
        return new Booked(changed, entries, payable, positions, new EarningPostings(standing, heads, today)
                .of(evaluationId, entries, positions), next[0]);
    }

    private void enter(Funded funded, List<DrawRow> draws) {
        Change change = funded.change();
        Head before = change.before();
        EarningLine line = change.line();
        Amounts amounts = funded.amounts();
        String outcome = line == null ? Outcome.NOTHING.name() : line.outcome().name();
        String reason = line == null
                ? Entry.NO_LONGER_GIVEN
                : line.why() == null ? null : line.why().name();
        int number = before == null ? 1 : before.entries() + 1;
        entries.add(new Entry(change.entryId(), change.earningId(), number, change.kind(), amounts, outcome, reason,
                line == null ? null : line.rate(), trace(funded, draws)));
        heads.put(change.key(), before == null
                ? opened(change, amounts, outcome, reason)
                : new Head(before.id(), before.key(), before.program(),
                        line == null ? before.segment() : line.segment(),
                        before.currency(), line == null ? before.occurredAt() : line.occurredAt(),
                        line == null ? before.arrival() : line.arrival(), before.coding(),
                        before.amounts().plus(amounts), before.dueMinor(), outcome, reason,
                        line != null && line.needsEvidence(), before.status(), number, before.openedAt(), now,
                        before.revision() + 1));
    }

    private Head opened(Change change, Amounts amounts, String outcome, String reason) {
        EarningLine line = change.line();
        OfferTerms offer = terms.get(id(line.key().offer(), line.key().version()));
        return new Head(change.earningId(), change.key(), line.program(), line.segment(), line.earned().currency(),
                line.occurredAt(), line.arrival(),
                new Coding(AccountingTreatment.valueOf(offer.accounting().name()), offer.codes().generalLedger()),
                amounts, 0, outcome, reason, line.needsEvidence(), EarningStatus.ACCRUED, 1, now, now, 1);
    }

    private static List<TraceLine> trace(Funded funded, List<DrawRow> draws) {
        EarningLine line = funded.change().line();
        List<TraceLine> trace = new ArrayList<>(line == null ? List.of() : line.trace());
        for (DrawRow draw : draws) {
            boolean budget = draw.pool().key().kind() == PoolKey.Kind.BUDGET;
            trace.add(new TraceLine(Rule.BUDGET, draw.pool().key().kind() + " " + draw.pool().key().code(),
                    List.of(Input.of("draw", draw.number())), null, new Money(draw.asked(), draw.pool().currency()),
                    new Money(draw.granted(), draw.pool().currency()),
                    draw.granted() == draw.asked()
                            ? null
                            : budget ? Reason.BUDGET_EXHAUSTED : Reason.SHARED_CAP_REACHED));
        }
        return trace;
    }

    /** Says for every earning, with what takes it back, what is due and where it stands. @return those of which more is due */
    private List<Head> stand(Map<PositionKey, Long> earned, Map<PositionKey, Long> due, LocalDate[] next) {
        Map<LineKey, Long> families = new HashMap<>();
        heads.values().forEach(head -> families.merge(Head.family(head.key()), head.amounts().granted(), Long::sum));
        Dues dues = new Dues(ground.facts(), ground.calendar(), today);
        List<Head> payable = new ArrayList<>();
        Map<PositionKey, Long> settled = new HashMap<>();
        standing.positions().forEach((key, position) -> settled.put(key, position.settled()));
        standing.positions().keySet().forEach(key -> earned.putIfAbsent(key, 0L));
        for (Map.Entry<LineKey, Head> each : List.copyOf(heads.entrySet())) {
            Head head = each.getValue();
            PositionKey position = new PositionKey(head.key().partner(), head.key().offer(), head.currency());
            earned.merge(position, head.amounts().granted(), Long::sum);
            Head after;
            if (head.key().target() != null && heads.containsKey(Head.family(head.key()))) {
                after = at(head, 0, lost(head));
            } else {
                long family = families.getOrDefault(head.key(), 0L);
                Dues.Due its = due(dues, head, family);
                due.merge(position, its.now().minor(), Long::sum);
                if (its.nextOn() != null && (next[0] == null || its.nextOn().isBefore(next[0]))) {
                    next[0] = its.nextOn();
                }
                after = at(head, its.now().minor(), status(head, family, its, position, settled));
                if (after.dueMinor() > head.dueMinor()) {
                    payable.add(after);
                }
            }
            heads.put(each.getKey(), after);
        }
        return payable;
    }

    private Dues.Due due(Dues dues, Head head, long family) {
        OfferTerms offer = terms.get(id(head.key().offer(), head.key().version()));
        PayoutTiming timing = offer == null ? PayoutTiming.AT_ONCE : offer.payout();
        Money earned = new Money(family, head.currency());
        return given.contains(head.key())
                ? dues.of(timing, earned, head.key().fact(), !head.needsEvidence())
                : new Dues.Due(earned, false, null);
    }

    private static EarningStatus status(Head head, long family, Dues.Due due, PositionKey position,
            Map<PositionKey, Long> settled) {
        EarningStatus lost = lost(head);
        if (lost != null && lost != EarningStatus.ACCRUED) {
            return lost;
        }
        if (family <= 0) {
            return EarningStatus.CLAWED_BACK;
        }
        if (due.now().minor() < family) {
            return due.later() ? EarningStatus.HELD : EarningStatus.ACCRUED;
        }
        long paid = settled.getOrDefault(position, 0L);
        if (paid < family) {
            return EarningStatus.PAYABLE;
        }
        settled.put(position, paid - family);
        return EarningStatus.SETTLED;
    }

    /** @return the status of what counts nothing, or ACCRUED when something counts */
    private static EarningStatus lost(Head head) {
        Amounts amounts = head.amounts();
        if (amounts.granted() < 0) {
            return EarningStatus.CLAWED_BACK;
        }
        if (amounts.granted() > 0) {
            return EarningStatus.ACCRUED;
        }
        if (amounts.earned() > 0) {
            return amounts.noBudget() >= amounts.poolCapped() ? EarningStatus.NO_BUDGET : EarningStatus.CAPPED;
        }
        Outcome outcome = Outcome.valueOf(head.outcome());
        if (Entry.NO_LONGER_GIVEN.equals(head.reason()) || outcome == Outcome.CLAWED_BACK) {
            return EarningStatus.CLAWED_BACK;
        }
        return EarningStatus.valueOf(outcome.name());
    }

    private Head at(Head head, long dueMinor, EarningStatus status) {
        boolean same = head.dueMinor() == dueMinor && head.status() == status;
        if (same) {
            return head;
        }
        boolean counted = !Objects.equals(head, standing.heads().get(head.key()));
        return new Head(head.id(), head.key(), head.program(), head.segment(), head.currency(), head.occurredAt(),
                head.arrival(), head.coding(), head.amounts(), dueMinor, head.outcome(), head.reason(),
                head.needsEvidence(), status, head.entries(), head.openedAt(), now,
                counted ? head.revision() : head.revision() + 1);
    }

    private static String id(String offer, int version) {
        return version + " " + offer;
    }
}

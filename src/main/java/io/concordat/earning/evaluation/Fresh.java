package io.concordat.earning.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.concordat.core.earning.evaluation.Detail;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FactHistory;
import io.concordat.core.earning.evaluation.FactOutcome;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.evaluation.PartnerFold;
import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.settlement.CounterEntry;
import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.earning.settlement.RecordedEntry;
import io.concordat.core.earning.settlement.TrueUp;
import io.concordat.core.money.Money;
import io.concordat.earning.entry.Amounts;
import io.concordat.earning.entry.Change;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.EntryKind;
import io.concordat.earning.entry.Head;

/**
 * What all facts of a partner give now, and how that differs from what was recorded. Plain Java: it takes the processor, not
 * the database.
 *
 * @param lines every line, in the order in which the facts happened
 * @param changes what is to be recorded, before budgets
 */
record Fresh(Map<LineKey, EarningLine> lines, List<Change> changes) {

    /** @return what the facts of the sheet give, before budgets and caps of all partners */
    static Evaluation evaluate(Sheet sheet, OfferBook offers) {
        return evaluate(sheet, offers, line -> true);
    }

    /** As {@link #evaluate}, but only these lines keep their trace: of thousands of facts few say something new. */
    private static Evaluation evaluate(Sheet sheet, OfferBook offers, Predicate<EarningLine> traced) {
        PartnerFold fold = sheet.ground().open(offers, Detail.TRACE);
        List<FactOutcome> outcomes = new ArrayList<>();
        for (Fact fact : FactHistory.settled(sheet.ground().facts())) {
            FactOutcome outcome = fold.accept(fact);
            outcomes.add(new FactOutcome(outcome.fact(), outcome.lines().stream()
                    .map(line -> traced.test(line) ? line : line.untraced()).toList(), outcome.refusals()));
        }
        return new Evaluation(sheet.partnerId().toString(), outcomes);
    }

    private static boolean isNew(Sheet sheet, EarningLine line) {
        Head head = sheet.standing().heads().get(line.key());
        return head == null || !Amounts.of(line).equals(head.amounts().gross()) || saysSomethingElse(head, line);
    }

    /**
     * @param release earnings whose refused amounts are asked for again
     * @param ids makes a new id, later than all before it
     */
    static Fresh of(Sheet sheet, OfferBook offers, Set<UUID> release, Supplier<UUID> ids) {
        Evaluation evaluation = evaluate(sheet, offers, line -> isNew(sheet, line)
                || !release.isEmpty() && release.contains(sheet.standing().heads().get(line.key()).id()));
        Map<LineKey, EarningLine> lines = new LinkedHashMap<>();
        evaluation.lines().forEach(line -> lines.put(line.key(), line));
        List<Change> changes = new ArrayList<>();
        Map<LineKey, CounterEntry> counters = counters(evaluation, sheet);
        lines.forEach((key, line) -> {
            Head head = sheet.standing().heads().get(key);
            Amounts gross = head == null
                    ? Amounts.of(line)
                    : Amounts.of(line).plus(head.amounts().gross().negated());
            if (isNew(sheet, line)) {
                changes.add(new Change(head == null ? ids.get() : head.id(), ids.get(), key, head, line,
                        head == null ? EntryKind.FIRST : EntryKind.TRUE_UP, gross, asked(counters.get(key))));
            }
        });
        sheet.standing().heads().forEach((key, head) -> {
            if (!lines.containsKey(key) && !Entry.NO_LONGER_GIVEN.equals(head.reason())) {
                changes.add(new Change(head.id(), ids.get(), key, head, null, EntryKind.TRUE_UP,
                        head.amounts().gross().negated(), asked(counters.get(key))));
            }
        });
        addReleases(sheet, lines, release, ids, changes);
        return new Fresh(lines, changes);
    }

    private static void addReleases(Sheet sheet, Map<LineKey, EarningLine> lines, Set<UUID> release,
            Supplier<UUID> ids, List<Change> changes) {
        Map<LineKey, Long> refused = refused(sheet);
        Set<LineKey> changed = new HashSet<>();
        changes.forEach(change -> changed.add(Head.family(change.key())));
        sheet.standing().heads().forEach((key, head) -> {
            long open = refused.getOrDefault(key, 0L);
            if (release.contains(head.id()) && lines.containsKey(key) && open > 0 && !changed.contains(key)) {
                changes.add(new Change(head.id(), ids.get(), key, head, lines.get(key), EntryKind.BUDGET_RELEASE,
                        Amounts.ZERO, open));
            }
        });
    }

    /** @return what stands refused of each earning together with what takes it back */
    static Map<LineKey, Long> refused(Sheet sheet) {
        Map<LineKey, Long> refused = new HashMap<>();
        sheet.standing().heads()
                .forEach((key, head) -> refused.merge(Head.family(key), head.amounts().refused(), Long::sum));
        return refused;
    }

    private static Map<LineKey, CounterEntry> counters(Evaluation evaluation, Sheet sheet) {
        List<RecordedEntry> recorded = new ArrayList<>();
        sheet.standing().heads().forEach((key, head) -> recorded
                .add(new RecordedEntry(key, new Money(head.amounts().earned(), head.currency()))));
        Map<PositionKey, Money> settled = new HashMap<>();
        sheet.standing().positions()
                .forEach((key, position) -> settled.put(key, new Money(position.settled(), key.currency())));
        Map<LineKey, CounterEntry> counters = new HashMap<>();
        TrueUp.of(evaluation, recorded, settled).entries().forEach(entry -> counters.put(entry.key(), entry));
        return counters;
    }

    private static long asked(CounterEntry counter) {
        return counter == null ? 0 : counter.delta().minor();
    }

    private static boolean saysSomethingElse(Head head, EarningLine line) {
        return !head.outcome().equals(line.outcome().name()) || head.needsEvidence() != line.needsEvidence()
                || !Objects.equals(head.reason(), line.why() == null ? null : line.why().name());
    }
}

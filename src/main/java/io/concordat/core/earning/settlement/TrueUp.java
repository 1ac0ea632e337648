package io.concordat.core.earning.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/**
 * The difference between what all facts give now and what was recorded before. Nothing that was recorded is changed: entries are
 * added, and afterwards the entries of every line add up to what a fresh calculation gives.
 *
 * @param entries   what to record, in the order of the facts, then what the facts give no more
 * @param positions earned against settled, per offer and currency
 */
public record TrueUp(List<CounterEntry> entries, List<Position> positions) {

    public TrueUp {
        entries = List.copyOf(entries);
        positions = List.copyOf(positions);
    }

    /**
     * @param fresh    what all facts give
     * @param recorded every entry recorded for the partner before, in any order
     * @param settled  what was settled to date, by offer and currency; nothing where absent
     * @return what to record, and what is payable or receivable then
     */
    public static TrueUp of(Evaluation fresh, Collection<RecordedEntry> recorded, Map<PositionKey, Money> settled) {
        Map<LineKey, Money> before = new LinkedHashMap<>();
        recorded.forEach(entry -> before.merge(entry.key(), entry.amount(), Money::plus));
        List<CounterEntry> entries = new ArrayList<>();
        Map<PositionKey, Money> earned = new LinkedHashMap<>();
        fresh.lines().forEach(line -> {
            earned.merge(keyOf(line.key(), line.earned().currency()), line.earned(), Money::plus);
            add(entries, line, before.remove(line.key()));
        });
        before.forEach((key, amount) -> addGone(entries, key, amount));
        settled.keySet().forEach(key -> earned.putIfAbsent(key, Money.zero(key.currency())));
        return new TrueUp(entries,
                earned.entrySet().stream()
                        .map(entry -> Position.of(entry.getKey(), entry.getValue(),
                                settled.getOrDefault(entry.getKey(), Money.zero(entry.getKey().currency()))))
                        .toList());
    }

    /** A version that changed its currency would be another version; so a line keeps its currency. */
    private static void add(List<CounterEntry> entries, EarningLine line, Money recorded) {
        Money before = recorded == null ? Money.zero(line.earned().currency()) : recorded;
        Money delta = line.earned().minus(before);
        if (delta.minor() != 0) {
            entries.add(new CounterEntry(line.key(), before, line.earned(), delta, line));
        }
    }

    private static void addGone(List<CounterEntry> entries, LineKey key, Money recorded) {
        if (recorded.minor() != 0) {
            entries.add(new CounterEntry(key, recorded, Money.zero(recorded.currency()), recorded.negated(), null));
        }
    }

    private static PositionKey keyOf(LineKey key, Currency currency) {
        return new PositionKey(key.partner(), key.offer(), currency);
    }
}

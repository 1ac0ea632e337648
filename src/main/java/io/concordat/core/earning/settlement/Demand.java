package io.concordat.core.earning.settlement;

import java.util.List;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.money.Money;

/**
 * An amount that asks for money of pools, or a negative one that gives it back.
 *
 * @param key     the line
 * @param arrival place in the recorded order of arrival
 * @param amount  asked for, or given back when negative
 * @param pools   budgets and shared caps that must all have it
 */
public record Demand(LineKey key, long arrival, Money amount, List<Pool> pools) {

    /** @return the demand of a whole line, for simulations and replays */
    public static Demand of(EarningLine line) {
        return new Demand(line.key(), line.arrival(), line.earned(), line.pools());
    }

    /** @return the demand of a true-up's entry, at the arrival of the fact that caused it */
    public static Demand of(CounterEntry entry, long arrival, List<Pool> pools) {
        return new Demand(entry.key(), arrival, entry.delta(), pools);
    }

    /** @return the line whose money is given back by a negative demand */
    LineKey source() {
        return key.target() == null
                ? key
                : new LineKey(key.partner(), key.offer(), key.version(), key.target(), null);
    }
}

package io.concordat.earning.draw;

import java.util.Comparator;

import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.money.Currency;

/** What partners compete for, in one currency. Pools are locked in this order. */
public record PoolId(PoolKey key, Currency currency) implements Comparable<PoolId> {

    private static final Comparator<PoolId> ORDER = Comparator.comparing((PoolId id) -> id.key.kind())
            .thenComparing(id -> id.key.code()).thenComparing(id -> id.key.period())
            .thenComparing(id -> id.currency.code());

    @Override
    public int compareTo(PoolId other) {
        return ORDER.compare(this, other);
    }
}

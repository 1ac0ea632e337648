package io.concordat.earning.fact;

import java.time.Instant;
import java.util.Set;

import io.concordat.core.money.Currency;

/**
 * The facts in force that concern a partner, in figures.
 *
 * @param count      how many
 * @param first      when the first of them happened; {@code null} when there is none
 * @param last       when the last of them happened; {@code null} when there is none
 * @param currencies of those that have money
 */
public record FactSpan(long count, Instant first, Instant last, Set<Currency> currencies) {

    /** No facts. */
    public static final FactSpan NONE = new FactSpan(0, null, null, Set.of());
}

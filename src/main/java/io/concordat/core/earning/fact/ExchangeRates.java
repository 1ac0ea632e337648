package io.concordat.core.earning.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import io.concordat.core.money.Currency;

/**
 * Dated exchange rates. The rate of a day is the newest on or before it that is not too old; an inverse or a cross rate is never
 * made up, since the vendor's finance states the rates that count.
 */
public final class ExchangeRates {

    private record Pair(Currency from, Currency to) {
    }

    private final Map<Pair, NavigableMap<LocalDate, DatedRate>> rates = new HashMap<>();
    private final int oldestDays;

    private ExchangeRates(int oldestDays) {
        this.oldestDays = oldestDays;
    }

    /**
     * @param rates      at most one per pair and day
     * @param oldestDays how many days a rate may be used after its own, zero or more
     */
    public static ExchangeRates of(Collection<DatedRate> rates, int oldestDays) {
        ExchangeRates table = new ExchangeRates(oldestDays);
        for (DatedRate rate : rates) {
            table.rates.computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>()).put(rate.day(),
                    rate);
        }
        return table;
    }

    /** @return no rates: amounts stay in their own currency */
    public static ExchangeRates none() {
        return new ExchangeRates(0);
    }

    /** @return the rate that holds on the day, 1 within one currency; empty when none is known */
    public Optional<DatedRate> find(Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(new DatedRate(from, to, day, BigDecimal.ONE));
        }
        NavigableMap<LocalDate, DatedRate> dated = rates.get(new Pair(from, to));
        Map.Entry<LocalDate, DatedRate> newest = dated == null ? null : dated.floorEntry(day);
        return newest == null || newest.getKey().plusDays(oldestDays).isBefore(day)
                ? Optional.empty()
                : Optional.of(newest.getValue());
    }
}

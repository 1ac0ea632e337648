package io.concordat.catalog.rate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** Looks rates up for the rooms above. */
@ApplicationScoped
public class Rates {

    private final ExchangeRateSettings settings;

    Rates(ExchangeRateSettings settings) {
        this.settings = settings;
    }

    /**
     * The newest rate on or before the day, at most the configured number of days old. The other direction's inverse, to 12
     * decimals half even, is taken only when the asked direction has no rate at all on or before the day: who states a
     * direction states it from then on.
     *
     * @return the rate with its day, 1 within one currency; empty when none holds ({@code NO_RATE})
     */
    public Uni<Optional<AppliedRate>> rate(SqlUnit unit, Currency from, Currency to, LocalDate day) {
        if (from.equals(to)) {
            return Uni.createFrom().item(Optional.of(AppliedRate.same(from, day)));
        }
        LocalDate oldest = day.minusDays(settings.oldestDays());
        return ExchangeRateTable.applicable(unit, from, to, day)
                .map(found -> found.stream()
                        .max(Comparator.comparing(rate -> rate.from().equals(from.code())))
                        .filter(newest -> !newest.day().isBefore(oldest))
                        .map(newest -> AppliedRate.of(newest, from, to)));
    }
}

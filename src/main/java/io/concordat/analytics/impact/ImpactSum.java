package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.money.Currency;

/**
 * Facts of one day that earned under a version, in one pair of currencies.
 *
 * @param currency     of what they earned
 * @param factCurrency of net and cost; {@code null} where these are not known
 * @param day          day of the facts
 * @param facts        how many
 * @param earned       what they earned less what was taken back, in {@code currency}
 * @param profit       net less cost in {@code factCurrency}; zero where not known
 */
record ImpactSum(UUID offerId, int version, Currency currency, Currency factCurrency, LocalDate day, int facts,
        BigDecimal earned, BigDecimal profit) {

    boolean hasCost() {
        return factCurrency != null;
    }

    /** @return what the facts earned in the currency, not rounded; empty without a rate of any amount of them */
    Optional<BigDecimal> earnedIn(Currency target, ExchangeRates rates) {
        return profitIn(target, rates)
                .flatMap(known -> rates.find(currency, target, day).map(DatedRate::rate).map(earned::multiply));
    }

    /** @return their gross profit in the currency, not rounded; zero where it is not known, empty without a rate */
    Optional<BigDecimal> profitIn(Currency target, ExchangeRates rates) {
        return hasCost()
                ? rates.find(factCurrency, target, day).map(DatedRate::rate).map(profit::multiply)
                : Optional.of(BigDecimal.ZERO);
    }
}

package io.concordat.core.earning.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.concordat.core.money.Currency;

/**
 * An exchange rate of a day.
 *
 * @param from currency of the amount that is converted
 * @param to   currency that it is converted into
 * @param day  first day on which the rate holds
 * @param rate units of {@code to} for one unit of {@code from}, above zero
 */
public record DatedRate(Currency from, Currency to, LocalDate day, BigDecimal rate) {

    public DatedRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("An exchange rate is above zero");
        }
    }
}

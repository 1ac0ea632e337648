package io.concordat.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import io.concordat.core.money.Currency;

/**
 * The exchange rate that an entry's amount was made with.
 *
 * @param from currency that was converted
 * @param rate units of the entry's currency for one unit of {@code from}, above zero, at most 12 decimals
 * @param on the day of the rate
 */
public record Conversion(Currency from, BigDecimal rate, LocalDate on) {

    private static final int MOST_DECIMALS = 12;

    /** @throws IllegalArgumentException for a rate that is not above zero or has too many decimals */
    public Conversion {
        Objects.requireNonNull(from);
        Objects.requireNonNull(on);
        if (rate.signum() <= 0 || rate.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("A rate is above zero with at most 12 decimals: " + rate);
        }
        // One form for equal rates, so that what is read back equals what was written.
        rate = rate.stripTrailingZeros();
    }
}

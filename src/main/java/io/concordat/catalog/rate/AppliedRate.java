package io.concordat.catalog.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.money.Currency;

/**
 * The rate that holds on a day, as it is used and stands on postings.
 *
 * @param rate    in the asked direction, with the day of the stored rate
 * @param inverse whether it is the inverse of a stored rate of the other direction
 * @param version version of the stored rate; 0 within one currency
 */
public record AppliedRate(DatedRate rate, boolean inverse, int version) {

    /** As many decimals as a ledger entry keeps of a rate. */
    private static final int DECIMALS = 12;

    static AppliedRate same(Currency currency, LocalDate day) {
        return new AppliedRate(new DatedRate(currency, currency, day, BigDecimal.ONE), false, 0);
    }

    /** @param stored the pair in the asked direction or in the other */
    static AppliedRate of(ExchangeRateView stored, Currency from, Currency to) {
        BigDecimal rate = new BigDecimal(stored.rate());
        boolean inverse = !stored.from().equals(from.code());
        DatedRate used = inverse
                ? inverse(new DatedRate(to, from, stored.day(), rate))
                : new DatedRate(from, to, stored.day(), rate);
        return new AppliedRate(used, inverse, stored.version());
    }

    /** @return the other direction of a stated rate */
    static DatedRate inverse(DatedRate stated) {
        return new DatedRate(stated.to(), stated.from(), stated.day(),
                BigDecimal.ONE.divide(stated.rate(), DECIMALS, RoundingMode.HALF_EVEN));
    }

    AppliedRateView view() {
        return new AppliedRateView(rate.from().code(), rate.to().code(),
                rate.rate().stripTrailingZeros().toPlainString(),
                rate.day(), inverse, version);
    }
}

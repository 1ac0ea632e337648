package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.money.Currency;
import io.concordat.platform.input.MoneyValue;

/** Adds up what one version cost and brought, exactly, and rounds at the end. Used by one thread. */
final class ImpactMoney {

    /** Counts the changes of what these figures mean. */
    static final int DEFINITION = 1;
    private static final int RATIO_DECIMALS = 4;

    private final Currency currency;
    private BigDecimal earned = BigDecimal.ZERO;
    private BigDecimal profit = BigDecimal.ZERO;
    private BigDecimal cost = BigDecimal.ZERO;
    private int measured;
    private int withoutCost;
    private int withoutRate;

    /** @param currency of all sums */
    ImpactMoney(Currency currency) {
        this.currency = currency;
    }

    /** Adds facts; those without a rate are counted and left out of all sums. */
    void add(ImpactSum sum, ExchangeRates rates) {
        Optional<BigDecimal> converted = sum.earnedIn(currency, rates);
        if (converted.isEmpty()) {
            withoutRate += sum.facts();
            return;
        }
        earned = earned.add(converted.get());
        if (sum.hasCost()) {
            measured += sum.facts();
            cost = cost.add(converted.get());
            profit = profit.add(sum.profitIn(currency, rates).orElseThrow());
        } else {
            withoutCost += sum.facts();
        }
    }

    OfferImpactView view(ImpactRow row, ImpactWindow window) {
        BigDecimal brought = rounded(profit);
        BigDecimal spent = rounded(cost);
        BigDecimal gain = brought.subtract(spent);
        return new OfferImpactView(row.offerId(), row.offer(), row.version(), row.status(), row.programId(),
                row.program(), row.startsOn(), row.endsOn(), window.from(), window.until(), row.adopters(),
                row.eligible(), ratio(BigDecimal.valueOf(row.adopters()), BigDecimal.valueOf(row.eligible())),
                measured + withoutCost + withoutRate, measured, withoutCost, withoutRate, money(rounded(earned)),
                money(brought), money(spent), money(gain), ratio(gain, spent), DEFINITION, row.watermark());
    }

    private BigDecimal rounded(BigDecimal sum) {
        return sum.setScale(currency.minorDigits(), RoundingMode.HALF_EVEN);
    }

    private MoneyValue money(BigDecimal amount) {
        return new MoneyValue(amount.toPlainString(), currency.code());
    }

    /** @return {@code null} for a denominator of zero */
    private static String ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.divide(denominator, RATIO_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}

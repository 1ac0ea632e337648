package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.util.Optional;

import io.concordat.analytics.report.Ratio;
import io.concordat.analytics.report.ReportWindow;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.money.Currency;

/** Adds up what one version cost and brought, exactly, and rounds at the end. Used by one thread. */
final class ImpactMoney {

    /** Counts the changes of what these figures mean. */
    static final int DEFINITION = 1;

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

    OfferImpactView view(ImpactRow row, ReportWindow window) {
        BigDecimal brought = Ratio.rounded(profit, currency);
        BigDecimal spent = Ratio.rounded(cost, currency);
        BigDecimal gain = brought.subtract(spent);
        return new OfferImpactView(row.offerId(), row.offer(), row.version(), row.status(), row.programId(),
                row.program(), row.startsOn(), row.endsOn(), window.from(), window.until(), row.adopters(),
                row.eligible(), Ratio.of(BigDecimal.valueOf(row.adopters()), BigDecimal.valueOf(row.eligible())),
                measured + withoutCost + withoutRate, measured, withoutCost, withoutRate, Ratio.money(earned, currency),
                Ratio.money(brought, currency), Ratio.money(spent, currency), Ratio.money(gain, currency),
                Ratio.of(gain, spent), DEFINITION, row.watermark());
    }
}

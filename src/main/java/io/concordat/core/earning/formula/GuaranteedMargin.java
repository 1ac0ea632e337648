package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.fact.UnitPrices;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Guarantees the partner a margin on resale: pays what its own margin (resale less purchase price) falls short of it.
 *
 * @param margin guaranteed share of the resale price, 0.15 for 15 %
 */
public record GuaranteedMargin(BigDecimal margin) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        UnitPrices prices = asked.fact().value().prices();
        if (prices == null) {
            return Award.nothing(Reason.NO_PRICES);
        }
        BigDecimal own = prices.upper().subtract(prices.lower());
        BigDecimal missing = margin.multiply(prices.upper()).subtract(own).max(BigDecimal.ZERO).multiply(asked.rate());
        return Award.of(missing.multiply(totals.quantity()), Input.of("resale", prices.upper()),
                Input.of("purchase", prices.lower()), Input.of("missingPerUnit", missing),
                Input.of("quantity", totals.quantity()));
    }
}

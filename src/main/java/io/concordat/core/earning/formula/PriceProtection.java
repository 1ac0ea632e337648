package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.fact.UnitPrices;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Makes good the fall of a price on what the partner has in stock: (old − new) × units.
 *
 * @param share share of the fall that is made good, 1 for all of it
 */
public record PriceProtection(BigDecimal share) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        UnitPrices prices = asked.fact().value().prices();
        if (prices == null) {
            return Award.nothing(Reason.NO_PRICES);
        }
        BigDecimal fall = prices.upper().subtract(prices.lower()).max(BigDecimal.ZERO).multiply(asked.rate());
        return Award.of(fall.multiply(totals.quantity()).multiply(share), Input.of("fall", fall),
                Input.of("quantity", totals.quantity()), Input.of("share", share));
    }
}

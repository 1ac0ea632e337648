package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * The same amount for every fact.
 *
 * @param amount amount per fact
 */
public record Flat(BigDecimal amount) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(BigDecimal.valueOf(totals.count())), Input.of("amount", amount),
                Input.of("count", totals.count()));
    }
}

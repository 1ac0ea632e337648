package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * An amount for each unit.
 *
 * @param amount amount per unit
 */
public record PerUnit(BigDecimal amount) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(totals.quantity()), Input.of("amount", amount),
                Input.of("quantity", totals.quantity()));
    }
}

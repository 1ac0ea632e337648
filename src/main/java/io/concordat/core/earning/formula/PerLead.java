package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * Baseline commission: an amount for each qualified lead (vector V10).
 *
 * @param amount amount per lead; a fact may stand for several by its quantity
 */
public record PerLead(BigDecimal amount) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(totals.quantity()), Input.of("amount", amount),
                Input.of("leads", totals.quantity()));
    }
}

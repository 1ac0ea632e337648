package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;

/**
 * Short reward for a person by units sold (vector V06). What is over the person's cap is recorded as capped.
 *
 * @param amount    amount per unit
 * @param personCap most that one person earns in the window; {@code null} for no cap
 * @param window    how long the cap runs
 */
public record Spif(BigDecimal amount, BigDecimal personCap, Window window) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(totals.quantity()), Input.of("amount", amount),
                Input.of("quantity", totals.quantity()));
    }
}

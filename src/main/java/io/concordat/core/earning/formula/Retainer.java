package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;

/**
 * A recurring reward, once in every window.
 *
 * @param amount amount per window
 * @param window month, quarter, half-year or year
 */
public record Retainer(BigDecimal amount, Window window) implements Formula {

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public String actOf(FormulaCase asked) {
        return "retainer";
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(BigDecimal.valueOf(totals.count())), Input.of("amount", amount),
                Input.of("window", window.name()));
    }
}

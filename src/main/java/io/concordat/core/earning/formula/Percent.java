package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * A share of the base: flat commission or rebate (vector V01), accrual of a co-op fund.
 *
 * @param rate share, 0.05 for 5 %
 */
public record Percent(BigDecimal rate) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(rate.multiply(totals.volume()), Input.of("base", totals.volume()), Input.of("rate", rate));
    }
}

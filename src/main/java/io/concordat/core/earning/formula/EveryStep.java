package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;

/**
 * An amount for every full step of the period's volume ("increment" in Pricefx: for every X more).
 *
 * @param step   size of a step in volume, above zero
 * @param amount amount per full step
 * @param window how long the volume adds up
 */
public record EveryStep(BigDecimal step, BigDecimal amount, Window window) implements Formula {

    public EveryStep {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("A step is above zero");
        }
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal steps = totals.volume().divideToIntegralValue(step).max(BigDecimal.ZERO);
        return Award.of(amount.multiply(steps), Input.of("volume", totals.volume()), Input.of("steps", steps));
    }
}

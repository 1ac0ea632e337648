package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;

/**
 * Paid once at signing and earned over time; leaving early gives back the months that are left (vector V12).
 *
 * @param amount         the bonus
 * @param earnBackMonths months over which it is earned, 1 or more
 */
public record SigningBonus(BigDecimal amount, int earnBackMonths) implements Formula {

    public SigningBonus {
        if (earnBackMonths < 1) {
            throw new IllegalArgumentException("A signing bonus is earned over a month or more");
        }
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public String actOf(FormulaCase asked) {
        return "signing";
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(BigDecimal.valueOf(totals.count())), Input.of("bonus", amount),
                Input.of("earnBackMonths", earnBackMonths));
    }
}

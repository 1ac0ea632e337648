package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;

/**
 * Fixed reward for each person and exam, once (vector V07).
 *
 * @param amount amount per certificate
 * @param window after which the same exam of the same person counts again; {@link Window#LIFETIME} for never
 */
public record CertificationBounty(BigDecimal amount, Window window) implements Formula {

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public String actOf(FormulaCase asked) {
        return asked.fact().subject().person() + "|" + asked.fact().subject().code();
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        return Award.of(amount.multiply(BigDecimal.valueOf(totals.count())), Input.of("amount", amount),
                Input.of("certificates", totals.count()));
    }
}

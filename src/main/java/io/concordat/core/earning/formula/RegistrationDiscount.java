package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Discount for a registered deal: a share of the base, granted only when the deal is registered.
 *
 * @param rate share of the base, which is usually the list value
 */
public record RegistrationDiscount(BigDecimal rate) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Input base = Input.of("base", totals.volume());
        String registration = asked.fact().subject().registration();
        return registration == null
                ? Award.nothing(Reason.NOT_REGISTERED, base)
                : Award.of(rate.multiply(totals.volume()), base, Input.of("rate", rate),
                        Input.of("registration", registration));
    }
}

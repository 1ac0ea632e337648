package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * What a formula gives for some totals.
 *
 * @param amount exact amount in the offer's currency, not rounded
 * @param band   the band that was reached; {@code null} for a formula without bands
 * @param reason why it is nothing or otherwise remarkable; {@code null} when there is nothing to say
 * @param inputs what the formula looked at
 */
public record Award(BigDecimal amount, String band, Reason reason, List<Input> inputs) {

    public static Award of(BigDecimal amount, Input... inputs) {
        return new Award(amount, null, null, List.of(inputs));
    }

    /** @return nothing, and why */
    public static Award nothing(Reason reason, Input... inputs) {
        return new Award(BigDecimal.ZERO, null, reason, List.of(inputs));
    }
}

package io.concordat.core.earning.evaluation;

import io.concordat.core.earning.trace.Reason;
import io.concordat.core.money.Money;

/**
 * A part of what the formula gave that is not earned.
 *
 * @param outcome what became of it
 * @param amount  the part; negative only where a decrease takes back what had not been earned
 * @param reason  why; {@link Reason#CARRIED} when it is kept for a later window
 */
public record Shortfall(Outcome outcome, Money amount, Reason reason) {
}

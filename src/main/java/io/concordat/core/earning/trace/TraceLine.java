package io.concordat.core.earning.trace;

import java.util.List;
import java.util.Locale;

import io.concordat.core.money.Money;

/**
 * One step on the way to an amount.
 *
 * @param rule   the step
 * @param about  what it was measured against: an offer, a cap, a group, a budget, a rate; may be {@code null}
 * @param inputs what went in, in a fixed order
 * @param band   the band that was reached, such as {@code [100000, 250000)}; {@code null} when the step has none
 * @param before the amount before this step; {@code null} before there is one
 * @param after  the amount after this step; {@code null} before there is one
 * @param reason why it changed, or why it did not; may be {@code null}
 */
public record TraceLine(Rule rule, String about, List<Input> inputs, String band, Money before, Money after,
        Reason reason) {

    /** @return one English sentence that a partner can read */
    public String sentence() {
        StringBuilder text = new StringBuilder(rule.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (about != null) {
            text.append(" (").append(about).append(')');
        }
        String separator = ": ";
        for (Input input : inputs) {
            text.append(separator).append(input.name()).append(' ').append(input.value());
            separator = ", ";
        }
        if (band != null) {
            text.append(separator).append("band ").append(band);
        }
        if (after != null) {
            text.append(before == null || before.equals(after) ? "; gives " : "; " + before + " becomes ")
                    .append(after);
        }
        if (reason != null) {
            text.append("; ").append(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return text.append('.').toString();
    }
}

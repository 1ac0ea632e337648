package io.concordat.earning.entry;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.trace.Rule;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.platform.input.MoneyValue;

/** One step on the way to an amount. */
@Type("EarningTraceStep")
@Description("One step on the way to an amount.")
@Schema(name = "EarningTraceStep", description = "One step on the way to an amount.")
public record TraceStep(
        @NonNull @Description("The step.") @Schema(description = "The step.") Rule rule,
        @Description("What it was measured against: an offer, a cap, a group, a budget, a rate.") @Schema(description = "What it was measured against: an offer, a cap, a group, a budget, a rate.", nullable = true) String about,
        @NonNull @Description("What went in, in a fixed order.") @Schema(description = "What went in, in a fixed order.") List<@NonNull TraceInput> inputs,
        @Description("The band that was reached.") @Schema(description = "The band that was reached.", examples = "[100000, 250000)", nullable = true) String band,
        @Description("The amount before this step.") @Schema(description = "The amount before this step.", nullable = true) MoneyValue before,
        @Description("The amount after this step.") @Schema(description = "The amount after this step.", nullable = true) MoneyValue after,
        @Description("Why it changed, or why it did not.") @Schema(description = "Why it changed, or why it did not.", examples = "CAP_REACHED", nullable = true) String reason,
        @NonNull @Description("The same in words.") @Schema(description = "The same in words.") String sentence) {

    /** @return the step as callers see it */
    public static TraceStep of(TraceLine line) {
        return new TraceStep(line.rule(), line.about(),
                line.inputs().stream().map(input -> new TraceInput(input.name(), input.value())).toList(), line.band(),
                line.before() == null ? null : MoneyValue.of(line.before()),
                line.after() == null ? null : MoneyValue.of(line.after()),
                line.reason() == null ? null : line.reason().name(), line.sentence());
    }

    /** @return the same without what the vendor keeps to itself: of margins and budgets a partner sees the reason alone */
    public TraceStep forPartner() {
        if (rule != Rule.MARGIN_FLOOR && rule != Rule.BUDGET && inputs.stream().noneMatch(TraceInput::tellsMargin)) {
            return this;
        }
        String words = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (reason == null ? "." : ": " + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        return new TraceStep(rule, null, List.of(), null, null, rule == Rule.FORMULA ? after : null, reason, words);
    }
}

package io.concordat.deal.quality.signal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rule of a kind shall be, as a whole. */
@Input("WriteAnomalyRuleInput")
@Description("What the rule of a kind shall be, as a whole.")
public record WriteAnomalyRule(
        @NotNull @Description("Whether signals of this kind are raised.") Boolean active,
        @NotNull @Min(1) @Max(730) @Description("Length of the window in days; of the ends of quarters at most 45.") @Schema(examples = "90") Integer windowDays,
        @NotNull @Min(1) @Max(400) @Description("The number that the kind counts to.") @Schema(examples = "5") Integer threshold,
        @NotNull @Min(0) @Max(100) @Description("The share or likeness of the kind, in percent.") @Schema(examples = "80") Integer percent,
        @NotNull @Description("Whether the named rule registration-ended resolves a signal once its registration has ended before approval.") Boolean resolveWhenEnded) {
}

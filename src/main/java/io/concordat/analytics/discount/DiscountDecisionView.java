package io.concordat.analytics.discount;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A decision about a breach, with the figures that it was made about. */
@Type("DiscountBreachDecision")
@Description("A decision about a breach, with the figures that it was made about.")
@Schema(name = "DiscountBreachDecision", description = "A decision about a breach, with the figures that it was made about.")
public record DiscountDecisionView(
        @NonNull @Description("What it is.") @Schema(description = "What it is.", examples = "ACCEPTED") DiscountDecision decision,
        @Description("Why it was accepted.") @Schema(description = "Why it was accepted.", examples = "STRATEGIC_DEAL", nullable = true) DiscountExcuse reason,
        @NonNull @Description("The case for it, or what follows from it.") @Schema(description = "The case for it, or what follows from it.") String note,
        @NonNull @Description("When it was decided.") @Schema(description = "When it was decided.") Instant decidedAt,
        @NonNull @Description("Who decided it.") @Schema(description = "Who decided it.") String decidedBy,
        @NonNull @Id @Description("The fact that told the breach then.") @Schema(description = "The fact that told the breach then.") UUID factId,
        @NonNull @Description("The value at list price then, before reversals.") @Schema(description = "The value at list price then, before reversals.") MoneyValue list,
        @NonNull @Description("The value after discounts then, before reversals.") @Schema(description = "The value after discounts then, before reversals.") MoneyValue net,
        @NonNull @Description("The depth then, in percent.") @Schema(description = "The depth then, in percent.", examples = "35.0000") String depthPercent,
        @NonNull @Description("The limit then, in percent.") @Schema(description = "The limit then, in percent.", examples = "20.0000") String limitPercent) {
}

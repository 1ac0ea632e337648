package io.concordat.earning.simulation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A part that would not count. */
@Type("ProjectedLoss")
@Description("A part of what the formula gives that would not count.")
@Schema(name = "ProjectedLoss", description = "A part of what the formula gives that would not count.")
public record ProjectedLoss(
        @NonNull @Description("What would become of it.") @Schema(description = "What would become of it.", examples = "CAPPED") String outcome,
        @NonNull @Description("The part.") @Schema(description = "The part.") MoneyValue amount,
        @Description("Why.") @Schema(description = "Why.", examples = "CAP_REACHED", nullable = true) String reason) {
}

package io.concordat.earning;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.entry.EarningStatus;
import io.concordat.platform.input.MoneyValue;

/** A part of what the formula gave that does not count. */
@Type("EarningLostAmount")
@Description("A part of what the formula gave that does not count.")
@Schema(name = "EarningLostAmount", description = "A part of what the formula gave that does not count.")
public record LostAmount(
        @NonNull @Description("What became of it.") @Schema(description = "What became of it.", examples = "CAPPED") EarningStatus outcome,
        @NonNull @Description("The part.") @Schema(description = "The part.") MoneyValue amount) {
}

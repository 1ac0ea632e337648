package io.concordat.earning.replay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** What an offer earned, and what it would have earned, before budgets and caps of all partners. */
@Type("ReplayedAmount")
@Description("What an offer earned, and what it would have earned, before budgets and caps of all partners.")
@Schema(name = "ReplayedAmount", description = "What an offer earned, and what it would have earned, before budgets and caps of all partners.")
public record ReplayedAmount(
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Description("What was recorded.") @Schema(description = "What was recorded.") MoneyValue actual,
        @NonNull @Description("What the replay gives.") @Schema(description = "What the replay gives.") MoneyValue replayed,
        @NonNull @Description("Replayed less recorded.") @Schema(description = "Replayed less recorded.") MoneyValue difference) {
}

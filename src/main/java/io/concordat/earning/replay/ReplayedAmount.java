package io.concordat.earning.replay;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** What an offer earned, and what it would have earned, before budgets and caps of all partners. */
@Schema(name = "ReplayedAmount", description = "What an offer earned, and what it would have earned, before budgets and caps of all partners.")
record ReplayedAmount(
        @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @Schema(description = "What was recorded.") MoneyValue actual,
        @Schema(description = "What the replay gives.") MoneyValue replayed,
        @Schema(description = "Replayed less recorded.") MoneyValue difference) {
}

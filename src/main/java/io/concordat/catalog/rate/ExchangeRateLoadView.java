package io.concordat.catalog.rate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a load did. */
@Type("ExchangeRateLoad")
@Description("What a load did.")
@Schema(name = "ExchangeRateLoad", description = "What a load did.")
public record ExchangeRateLoadView(
        @Description("Rates that are new.") @Schema(description = "Rates that are new.") int added,
        @Description("Rates that got a further version.") @Schema(description = "Rates that got a further version.") int corrected,
        @Description("Rates that were stored already just so.") @Schema(description = "Rates that were stored already just so.") int unchanged) {
}

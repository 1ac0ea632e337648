package io.concordat.catalog.rate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rate of a pair on a day is. */
@Input("WriteExchangeRateInput")
@Description("What the rate of a pair on a day is.")
@Schema(description = "What the rate of a pair on a day is.")
public record WriteExchangeRate(
        @NotNull @Pattern(regexp = LoadedRate.RATE, message = LoadedRate.RATE_FAULT) @Description("Units of the second currency for one unit of the first: decimal text above zero, at most 12 digits and 10 decimals.") @Schema(description = "Units of the second currency for one unit of the first: decimal text above zero, at most 12 digits and 10 decimals.", examples = "1.0842") String rate,
        @NotNull @Pattern(regexp = LoadedRate.SOURCE, message = LoadedRate.SOURCE_FAULT) @Description("Who states the rate.") @Schema(description = "Who states the rate.", examples = "ECB") String source) {
}

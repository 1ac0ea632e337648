package io.concordat.catalog.rate;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/** Many rates at once: all of them are stored, or none. */
@Input("LoadExchangeRatesInput")
@Description("Many rates at once: all of them are stored, or none.")
@Schema(description = "Many rates at once: all of them are stored, or none.")
public record LoadExchangeRates(
        @NotEmpty @Size(max = 1000) @NoNullItems @Description("The rates, at most one for a pair and day.") @Schema(description = "The rates, at most one for a pair and day.") List<@Valid LoadedRate> rates,
        @Description("Whether a rate that differs from the stored one corrects it; otherwise it is refused.") @Schema(description = "Whether a rate that differs from the stored one corrects it; otherwise it is refused.", nullable = true) Boolean correct) {
}

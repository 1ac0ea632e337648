package io.concordat.earning.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two prices of one unit whose difference an offer makes good, in the currency of the fact. */
@Input("FactPricesInput")
@Type("FactPrices")
@Description("Two prices of one unit whose difference an offer makes good, in the currency of the fact.")
@Schema(name = "FactPrices", description = "Two prices of one unit whose difference an offer makes good, in the currency of the fact.")
public record FactPrices(
        @NotNull @Pattern(regexp = RecordFact.DECIMAL, message = RecordFact.DECIMAL_FAULT) @Description("What was paid or charged before, a decimal text.") @Schema(description = "What was paid or charged before, a decimal text.", examples = "120.00") String upper,
        @NotNull @Pattern(regexp = RecordFact.DECIMAL, message = RecordFact.DECIMAL_FAULT) @Description("What holds now, a decimal text.") @Schema(description = "What holds now, a decimal text.", examples = "100.00") String lower) {
}

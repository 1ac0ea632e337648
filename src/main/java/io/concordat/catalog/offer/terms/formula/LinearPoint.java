package io.concordat.catalog.offer.terms.formula;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target and the value that is reached there; exactly one of amount and ratePercent. */
@Input("LinearPointInput")
@Type("LinearPoint")
@Description("A target and the value that is reached there; exactly one of amount and ratePercent.")
@Schema(description = "A target and the value that is reached there; exactly one of amount and ratePercent.")
public record LinearPoint(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Volume at which the value is reached.") @Schema(description = "Volume at which the value is reached.", examples = "100000") String volume,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount.") @Schema(description = "Amount.", examples = "1000.00", nullable = true) String amount,
        @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the volume, in percent.") @Schema(description = "Share of the volume, in percent.", nullable = true) String ratePercent) {
}

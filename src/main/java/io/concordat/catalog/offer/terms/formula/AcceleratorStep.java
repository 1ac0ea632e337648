package io.concordat.catalog.offer.terms.formula;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From a share of the quota on, the base rate is multiplied. */
@Input("AcceleratorStepInput")
@Type("AcceleratorStep")
@Description("From a share of the quota on, the base rate is multiplied.")
@Schema(description = "From a share of the quota on, the base rate is multiplied.")
public record AcceleratorStep(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the quota, in percent.") @Schema(description = "Share of the quota, in percent.", examples = "120") String attainmentPercent,
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Factor on the base rate.") @Schema(description = "Factor on the base rate.", examples = "1.5") String multiplier) {
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.EveryStep;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.time.Window;

/** An amount for every full step of volume. */
@Input("EveryStepFormulaInput")
@Type("EveryStepFormula")
@Description("An amount for every full step of volume.")
@Schema(description = "An amount for every full step of volume.")
public record EveryStepFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Size of a step in volume, above zero, in the currency of the terms.") @Schema(description = "Size of a step in volume, above zero, in the currency of the terms.", examples = "10000") String step,
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per full step.") @Schema(description = "Amount per full step.", examples = "500.00") String amount,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal size = terms.positive(path + ".step", step);
        BigDecimal amountValue = terms.amount(path + ".amount", amount);
        return terms.build(path, () -> new EveryStep(size, amountValue, window));
    }
}

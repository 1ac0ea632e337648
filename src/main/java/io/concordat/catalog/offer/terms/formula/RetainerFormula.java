package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Retainer;
import io.concordat.core.earning.time.Window;

/** A recurring amount, once in every window. */
@Input("RetainerFormulaInput")
@Type("RetainerFormula")
@Description("A recurring amount, once in every window.")
@Schema(description = "A recurring amount, once in every window.")
public record RetainerFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per window.") @Schema(description = "Amount per window.", examples = "500.00") String amount,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal each = terms.amount(path + ".amount", amount);
        if (window == Window.LIFETIME) {
            terms.fault(path + ".window", "not-applicable", "A retainer recurs: MONTH, QUARTER, HALF_YEAR or YEAR.");
        }
        return terms.build(path, () -> new Retainer(each, window));
    }
}

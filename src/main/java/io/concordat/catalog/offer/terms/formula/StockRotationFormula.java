package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.StockRotation;
import io.concordat.core.earning.time.Window;

/** Credits returned goods up to a share of the partner's purchases. */
@Input("StockRotationFormulaInput")
@Type("StockRotationFormula")
@Description("Credits returned goods up to a share of the partner's purchases.")
@Schema(description = "Credits returned goods up to a share of the partner's purchases.")
public record StockRotationFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the purchases, in percent.") @Schema(description = "Share of the purchases, in percent.", examples = "5") String allowancePercent,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal allowance = terms.rate(path + ".allowancePercent", allowancePercent);
        return terms.build(path, () -> new StockRotation(allowance, window));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Growth;
import io.concordat.core.earning.time.Window;

/** A rebate on growth over the partner's baseline. */
@Input("GrowthFormulaInput")
@Type("GrowthFormula")
@Description("A rebate on growth over the partner's baseline.")
@Schema(description = "A rebate on growth over the partner's baseline.")
public record GrowthFormula(
        @NotNull @Description("What the rate applies to.") @Schema(description = "What the rate applies to.", examples = "INCREMENT") GrowthPays pays,
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "5") String ratePercent,
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Growth before anything is paid, in percent; 0 for none.") @Schema(description = "Growth before anything is paid, in percent; 0 for none.", examples = "20") String hurdlePercent,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        BigDecimal hurdle = terms.percent(path + ".hurdlePercent", hurdlePercent);
        return terms.build(path, () -> new Growth(Growth.Pays.valueOf(pays.name()), rate, hurdle, window));
    }
}

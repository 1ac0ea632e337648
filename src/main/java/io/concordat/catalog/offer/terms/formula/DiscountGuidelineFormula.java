package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.DiscountGuideline;
import io.concordat.core.earning.formula.Formula;

/** Rewards deals whose discount keeps to the guideline, and flags the others. */
@Input("DiscountGuidelineFormulaInput")
@Type("DiscountGuidelineFormula")
@Description("Rewards deals whose discount keeps to the guideline, and flags the others.")
@Schema(description = "Rewards deals whose discount keeps to the guideline, and flags the others.")
public record DiscountGuidelineFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Deepest discount of the list value that keeps to it, in percent.") @Schema(description = "Deepest discount of the list value that keeps to it, in percent.", examples = "20") String deepestPercent,
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the base for keeping to it, in percent; 0 to flag only.") @Schema(description = "Share of the base for keeping to it, in percent; 0 to flag only.", examples = "1") String ratePercent) {

    Formula read(TermsReading terms, String path) {
        BigDecimal deepest = terms.rate(path + ".deepestPercent", deepestPercent);
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        return terms.build(path, () -> new DiscountGuideline(deepest, rate));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.RevenueShare;

/** A share of a deal's revenue during its first months. */
@Input("RevenueShareFormulaInput")
@Type("RevenueShareFormula")
@Description("A share of a deal's revenue during its first months.")
@Schema(description = "A share of a deal's revenue during its first months.")
public record RevenueShareFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "5") String ratePercent,
        @NotNull @Min(1) @Max(600) @Description("How long, from the first fact that earned on.") @Schema(description = "How long, from the first fact that earned on.", examples = "12") Integer months) {

    Formula read(TermsReading terms, String path) {
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        return terms.build(path, () -> new RevenueShare(rate, months));
    }
}

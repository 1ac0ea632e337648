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
import io.concordat.core.earning.formula.Renewal;

/** A share of what is renewed. */
@Input("RenewalFormulaInput")
@Type("RenewalFormula")
@Description("A share of what is renewed.")
@Schema(description = "A share of what is renewed.")
public record RenewalFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "5") String ratePercent,
        @Min(1) @Max(1_000) @Description("How many renewals of one deal are paid; all when not given.") @Schema(description = "How many renewals of one deal are paid; all when not given.", examples = "2", nullable = true) Integer most) {

    Formula read(TermsReading terms, String path) {
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        return terms.build(path, () -> new Renewal(rate, most == null ? 0 : most));
    }
}

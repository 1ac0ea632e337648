package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Reimbursement;

/** The vendor's share of an activity's eligible cost, up to a ceiling. */
@Input("ReimbursementFormulaInput")
@Type("ReimbursementFormula")
@Description("The vendor's share of an activity's eligible cost, up to a ceiling.")
@Schema(description = "The vendor's share of an activity's eligible cost, up to a ceiling.")
public record ReimbursementFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the cost, in percent.") @Schema(description = "Share of the cost, in percent.", examples = "50") String sharePercent,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Most per activity; no ceiling when not given.") @Schema(description = "Most per activity; no ceiling when not given.", examples = "8000.00", nullable = true) String ceiling) {

    Formula read(TermsReading terms, String path) {
        BigDecimal share = terms.rate(path + ".sharePercent", sharePercent);
        BigDecimal ceilingValue = terms.amount(path + ".ceiling", ceiling);
        return terms.build(path, () -> new Reimbursement(share, ceilingValue));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.RegistrationDiscount;

/** A discount for a registered deal, as a share of the base. */
@Input("RegistrationDiscountFormulaInput")
@Type("RegistrationDiscountFormula")
@Description("A discount for a registered deal, as a share of the base.")
@Schema(description = "A discount for a registered deal, as a share of the base.")
public record RegistrationDiscountFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Rate in percent.") @Schema(description = "Rate in percent.", examples = "5") String ratePercent) {

    Formula read(TermsReading terms, String path) {
        BigDecimal rate = terms.rate(path + ".ratePercent", ratePercent);
        return terms.build(path, () -> new RegistrationDiscount(rate));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.PriceProtection;

/** Makes good the fall of a price on what the partner has in stock. */
@Input("PriceProtectionFormulaInput")
@Type("PriceProtectionFormula")
@Description("Makes good the fall of a price on what the partner has in stock.")
@Schema(description = "Makes good the fall of a price on what the partner has in stock.")
public record PriceProtectionFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Share of the fall that is made good, in percent.") @Schema(description = "Share of the fall that is made good, in percent.", examples = "100") String sharePercent) {

    Formula read(TermsReading terms, String path) {
        BigDecimal share = terms.rate(path + ".sharePercent", sharePercent);
        return terms.build(path, () -> new PriceProtection(share));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.GuaranteedMargin;

/** Pays what the partner's own margin on resale falls short of the guaranteed one. */
@Input("GuaranteedMarginFormulaInput")
@Type("GuaranteedMarginFormula")
@Description("Pays what the partner's own margin on resale falls short of the guaranteed one.")
@Schema(description = "Pays what the partner's own margin on resale falls short of the guaranteed one.")
public record GuaranteedMarginFormula(
        @NotNull @Pattern(regexp = Decimals.PERCENT, message = Decimals.PERCENT_FAULT) @Description("Guaranteed share of the resale price, in percent.") @Schema(description = "Guaranteed share of the resale price, in percent.", examples = "15") String marginPercent) {

    Formula read(TermsReading terms, String path) {
        BigDecimal margin = terms.rate(path + ".marginPercent", marginPercent);
        return terms.build(path, () -> new GuaranteedMargin(margin));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.PerUnit;

/** An amount for each unit. */
@Input("PerUnitFormulaInput")
@Type("PerUnitFormula")
@Description("An amount for each unit.")
@Schema(description = "An amount for each unit.")
public record PerUnitFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per unit, in the currency of the terms.") @Schema(description = "Amount per unit, in the currency of the terms.", examples = "75") String amountPerUnit) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountPerUnitValue = terms.number(path + ".amountPerUnit", amountPerUnit);
        return terms.build(path, () -> new PerUnit(amountPerUnitValue));
    }
}

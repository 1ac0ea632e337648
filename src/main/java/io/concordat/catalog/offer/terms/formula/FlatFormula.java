package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Flat;
import io.concordat.core.earning.formula.Formula;

/** The same amount for every fact. */
@Input("FlatFormulaInput")
@Type("FlatFormula")
@Description("The same amount for every fact.")
@Schema(description = "The same amount for every fact.")
public record FlatFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per fact, in the currency of the terms.") @Schema(description = "Amount per fact, in the currency of the terms.", examples = "500.00") String amount) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountValue = terms.amount(path + ".amount", amount);
        return terms.build(path, () -> new Flat(amountValue));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.PerLead;

/** An amount for each qualified lead. */
@Input("PerLeadFormulaInput")
@Type("PerLeadFormula")
@Description("An amount for each qualified lead.")
@Schema(description = "An amount for each qualified lead.")
public record PerLeadFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per lead, in the currency of the terms.") @Schema(description = "Amount per lead, in the currency of the terms.", examples = "150") String amountPerLead) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountPerLeadValue = terms.number(path + ".amountPerLead", amountPerLead);
        return terms.build(path, () -> new PerLead(amountPerLeadValue));
    }
}

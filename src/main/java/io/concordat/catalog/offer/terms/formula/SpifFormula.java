package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Spif;
import io.concordat.core.earning.time.Window;

/** A short reward for a person by units sold. */
@Input("SpifFormulaInput")
@Type("SpifFormula")
@Description("A short reward for a person by units sold.")
@Schema(description = "A short reward for a person by units sold.")
public record SpifFormula(
        @NotNull @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Amount per unit, in the currency of the terms.") @Schema(description = "Amount per unit, in the currency of the terms.", examples = "75") String amountPerUnit,
        @Pattern(regexp = Decimals.NUMBER, message = Decimals.NUMBER_FAULT) @Description("Most that one person earns in the window; no cap when not given.") @Schema(description = "Most that one person earns in the window; no cap when not given.", examples = "2500.00", nullable = true) String personCap,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        BigDecimal amountPerUnitValue = terms.number(path + ".amountPerUnit", amountPerUnit);
        BigDecimal personCapValue = terms.amount(path + ".personCap", personCap);
        return terms.build(path, () -> new Spif(amountPerUnitValue, personCapValue, window));
    }
}

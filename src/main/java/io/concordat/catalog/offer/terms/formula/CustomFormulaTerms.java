package io.concordat.catalog.offer.terms.formula;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Custom;
import io.concordat.core.earning.formula.CustomFormula;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.time.Window;

/** A formula that the vendor wrote. */
@Input("CustomFormulaTermsInput")
@Type("CustomFormulaTerms")
@Description("A formula that the vendor wrote.")
@Schema(description = "A formula that the vendor wrote.")
public record CustomFormulaTerms(
        @NotBlank @Size(max = 4_000) @Description("An expression that is an exact decimal in the currency of the terms.") @Schema(description = "An expression that is an exact decimal in the currency of the terms.", examples = "amount * 0.05") String text,
        @NotNull @Description("Over what totals run.") @Schema(description = "Over what totals run.", examples = "FACT") TotalsScope scope,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "LIFETIME") Window window) {

    Formula read(TermsReading terms, String path) {
        CustomFormula program = terms.formula(path + ".text", text);
        return terms.build(path, () -> new Custom(text, program, Scope.valueOf(scope.name()), window));
    }
}

package io.concordat.catalog.offer.terms.formula;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.BandMethod;
import io.concordat.core.earning.formula.Banded;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Scope;
import io.concordat.core.earning.time.Window;
import io.concordat.platform.input.NoNullItems;

/** Bands of volume, each with what it pays. */
@Input("BandedFormulaInput")
@Type("BandedFormula")
@Description("Bands of volume, each with what it pays.")
@Schema(description = "Bands of volume, each with what it pays.")
public record BandedFormula(
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Bands, ascending, each beginning where the one before ends; a lower bound belongs to its band, an upper bound to the next.") @Schema(description = "Bands, ascending, each beginning where the one before ends; a lower bound belongs to its band, an upper bound to the next.") List<@Valid BandTerms> bands,
        @NotNull @Description("How bands apply: MARGINAL pays each slice at its own rate, RETROACTIVE the rate reached on everything; STEPPED, CUMULATIVE, ROLLING and TOTAL are the methods of Dynamics 365.") @Schema(description = "How bands apply: MARGINAL pays each slice at its own rate, RETROACTIVE the rate reached on everything; STEPPED, CUMULATIVE, ROLLING and TOTAL are the methods of Dynamics 365.", examples = "MARGINAL") BandMethod method,
        @NotNull @Description("What the bounds measure: value in the currency of the terms, or units.") @Schema(description = "What the bounds measure: value in the currency of the terms, or units.", examples = "VALUE") BandBasis basis,
        @NotNull @Description("Over what the volume adds up: PARTNER for the rebate of a period, FACT for bands by deal size.") @Schema(description = "Over what the volume adds up: PARTNER for the rebate of a period, FACT for bands by deal size.", examples = "PARTNER") TotalsScope scope,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        List<Band> read = BandTerms.readAll(bands, terms, path + ".bands");
        return terms.build(path, () -> new Banded(read, method, Banded.Basis.valueOf(basis.name()),
                Scope.valueOf(scope.name()), window));
    }
}

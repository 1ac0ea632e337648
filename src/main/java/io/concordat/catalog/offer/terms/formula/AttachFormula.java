package io.concordat.catalog.offer.terms.formula;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.formula.Attach;
import io.concordat.core.earning.formula.Band;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.time.Window;
import io.concordat.platform.input.NoNullItems;

/** The share of deals that carry another product decides the rate on what was attached. */
@Input("AttachFormulaInput")
@Type("AttachFormula")
@Description("The share of deals that carry another product decides the rate on what was attached.")
@Schema(description = "The share of deals that carry another product decides the rate on what was attached.")
public record AttachFormula(
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Codes of the product families that are attached.") @Schema(description = "Codes of the product families that are attached.", examples = "[\"ANALYTICS\"]") List<@Size(max = 100) String> attachedFamilies,
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Bands over the attach rate, ascending and without gaps.") @Schema(description = "Bands over the attach rate, ascending and without gaps.") List<@Valid RatioBandTerms> bands,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        List<Band> read = RatioBandTerms.readAll(bands, terms, path + ".bands");
        return terms.build(path, () -> new Attach(Set.copyOf(attachedFamilies), read, window));
    }
}

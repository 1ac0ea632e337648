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
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.formula.Retention;
import io.concordat.core.earning.time.Window;
import io.concordat.platform.input.NoNullItems;

/** The share of contracts due that was renewed decides the rate on everything renewed. */
@Input("RetentionFormulaInput")
@Type("RetentionFormula")
@Description("The share of contracts due that was renewed decides the rate on everything renewed.")
@Schema(description = "The share of contracts due that was renewed decides the rate on everything renewed.")
public record RetentionFormula(
        @NotEmpty @Size(max = 50) @NoNullItems @Description("Bands over the share that was renewed, ascending and without gaps; each pays a rate or one amount.") @Schema(description = "Bands over the share that was renewed, ascending and without gaps; each pays a rate or one amount.") List<@Valid RatioBandTerms> bands,
        @NotNull @Description("How long totals run before they begin at zero again.") @Schema(description = "How long totals run before they begin at zero again.", examples = "QUARTER") Window window) {

    Formula read(TermsReading terms, String path) {
        List<Band> read = RatioBandTerms.readAll(bands, terms, path + ".bands");
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).amountPerUnit() != null) {
                terms.fault(path + ".bands[" + i + "].amountPerUnit", "not-applicable",
                        "A retention rebate pays a rate or one amount.");
            }
        }
        return terms.build(path, () -> new Retention(read, window));
    }
}

package io.concordat.catalog.offer.terms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.FormulaTerms;
import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.terms.OfferSegment;
import io.concordat.platform.reference.KnownCodes;

/** A part of the partners with a formula of its own; the first segment that holds a partner counts. */
@Input("EarningSegmentInput")
@Type("EarningSegment")
@Description("A part of the partners with a formula of its own; the first segment that holds a partner counts.")
@Schema(description = "A part of the partners with a formula of its own; the first segment that holds a partner counts.")
public record EarningSegment(
        @NotBlank @Size(max = 100) @Description("Name of the segment, shown in traces.") @Schema(description = "Name of the segment, shown in traces.", examples = "GOLD") String code,
        @Valid @Description("Whom it holds; everyone when not given.") @Schema(description = "Whom it holds; everyone when not given.", nullable = true) EarningAudience audience,
        @NotNull @Valid @Description("How they earn.") @Schema(description = "How they earn.") FormulaTerms formula) {

    EarningSegment completed() {
        return new EarningSegment(code, audience == null ? EarningAudience.ALL : audience.completed(), formula);
    }

    OfferSegment read(TermsReading terms, String path) {
        Formula read = formula.read(terms, path + ".formula");
        return terms.build(path, () -> new OfferSegment(code, audience.read(), read));
    }

    void askCodes(KnownCodes codes, String path) {
        audience.askCodes(codes, path + ".audience");
        formula.askCodes(codes, path + ".formula");
    }
}

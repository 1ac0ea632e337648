package io.concordat.catalog.offer.terms;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.terms.formula.FormulaTerms;
import io.concordat.catalog.offer.terms.formula.TermsReading;
import io.concordat.core.earning.formula.Formula;
import io.concordat.core.earning.terms.PartnerOverride;

/** Another formula for one partner, in place of its segment's. */
@Input("EarningOverrideInput")
@Type("EarningOverride")
@Description("Another formula for one partner, in place of its segment's.")
@Schema(description = "Another formula for one partner, in place of its segment's.")
public record EarningOverride(
        @NotNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NotNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate from,
        @NotNull @Description("Last day; an override without end does not exist.") @Schema(description = "Last day; an override without end does not exist.", examples = "2026-12-31") LocalDate endsOn,
        @NotNull @Valid @Description("How it earns.") @Schema(description = "How it earns.") FormulaTerms formula,
        @NotBlank @Size(max = 500) @Description("Why; shown in the trace.") @Schema(description = "Why; shown in the trace.", examples = "Launch partner of the region") String reason) {

    PartnerOverride read(TermsReading terms, String path) {
        if (endsOn.isBefore(from)) {
            terms.fault(path + ".endsOn", "ends-before-start", "The last day lies before the first.");
        }
        Formula read = formula.read(terms, path + ".formula");
        return terms.build(path, () -> new PartnerOverride(partnerId.toString(), from, endsOn, read, reason));
    }
}

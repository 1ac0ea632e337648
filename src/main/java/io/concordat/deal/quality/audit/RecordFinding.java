package io.concordat.deal.quality.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an auditor found about one registration. */
@Input("RecordSpotAuditFindingInput")
@Description("What an auditor found about one registration.")
public record RecordFinding(
        @NotNull @Description("The result; PENDING is none.") AuditResult result,
        @Size(min = 3, max = 2000) @Description("In words; needed with MINOR and MAJOR.") @Schema(examples = "The proof of the demo is missing.") String note) {
}

package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a look at all versions in force proposed that was not proposed before. */
@Type("RetirementRun")
@Description("What a look at all versions in force proposed that was not proposed before.")
@Schema(name = "RetirementRun", description = "What a look at all versions in force proposed that was not proposed before.")
public record RetirementRunView(
        @NonNull @Description("First day of the window.") @Schema(description = "First day of the window.", examples = "2026-07-01") LocalDate from,
        @NonNull @Description("First day after the window.") @Schema(description = "First day after the window.", examples = "2026-10-01") LocalDate until,
        @Description("Versions that were looked at.") @Schema(description = "Versions that were looked at.", examples = "12") int versions,
        @NonNull @Description("The new proposals.") @Schema(description = "The new proposals.") List<@NonNull RetirementProposalView> proposals) {
}

package io.concordat.catalog.enrollment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When an enrollment ends, and why.
 *
 * @param endsOn last day; it may lie in the past, for an end that is recorded late
 * @param reason for the vendor's people; no personal data
 */
@Input("EndEnrollmentInput")
@Description("When an enrollment ends, and why.")
@Schema(description = "When an enrollment ends, and why.")
public record EndEnrollment(
        @NotNull @Description("Last day.") @Schema(description = "Last day.", examples = "2026-06-30") LocalDate endsOn,
        @NotBlank @Size(max = 500) @Description("Why; no personal data.") @Schema(description = "Why; no personal data.", examples = "Moved to another program") String reason) {
}

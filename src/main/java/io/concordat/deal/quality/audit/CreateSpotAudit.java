package io.concordat.deal.quality.audit;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan by which registrations are sampled. */
@Input("CreateSpotAuditInput")
@Description("A plan by which registrations are sampled.")
public record CreateSpotAudit(
        @NotBlank @Size(max = 120) @Description("What people call it.") @Schema(examples = "First quarter") String name,
        @NotNull @Description("First day on which the registrations were submitted, in the vendor's time zone.") LocalDate from,
        @NotNull @Description("Last such day; it must be over, so that the population stands still.") LocalDate to,
        @Description("Only registrations in this program.") UUID programId,
        @Min(1) @Max(100) @Description("Share of each stratum in percent, rounded up; either this or count.") @Schema(examples = "5") Integer sharePercent,
        @Min(1) @Max(1_000) @Description("Size of the sample, divided among the strata by their sizes.") Integer count,
        @NotBlank @Size(max = 64) @Description("The seed: the same seed and population give the same sample.") @Schema(examples = "2027-Q1") String seed,
        @Description("By what the population is divided; NONE when not given.") Stratify stratifyBy) {
}

package io.concordat.catalog.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enrollment as both doors show it. Both days are counted in, in the vendor's time zone.
 *
 * @param endsOn last day, or {@code null} until further notice
 * @param endReason why it was ended; {@code null} when it was not, and always for the partner
 * @param recordedAt when the enrollment was made
 * @param revision counts its changes, from 1
 */
@Type("Enrollment")
@Description("A partner in a program, from a first to a last day.")
@Schema(name = "Enrollment", description = "A partner in a program, from a first to a last day.")
public record EnrollmentView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @NonNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate startsOn,
        @Description("Last day; null until further notice.") @Schema(description = "Last day; null until further notice.", examples = "2026-12-31", nullable = true) LocalDate endsOn,
        @Description("Why it was ended; not shown to the partner.") @Schema(description = "Why it was ended; not shown to the partner.", nullable = true) String endReason,
        @NonNull @Description("When the enrollment was made.") @Schema(description = "When the enrollment was made.") Instant recordedAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

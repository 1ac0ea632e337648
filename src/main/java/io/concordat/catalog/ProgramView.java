package io.concordat.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program as both doors show it.
 *
 * @param code unique per vendor, never changed
 * @param startsOn first day, in the vendor's time zone
 * @param endsOn last day, or {@code null} until further notice
 * @param offerNoticeDays days that partners know a version of an offer before it applies
 * @param closedAt when it was closed, or {@code null}
 * @param revision counts its changes, from 1
 */
@Type("Program")
@Description("A container of rules, offers and enrolled partners.")
@Schema(name = "Program", description = "A container of rules, offers and enrolled partners.")
public record ProgramView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("Code, unique per vendor; it never changes.") @Schema(description = "Code, unique per vendor; it never changes.", examples = "CORE-2026") String code,
        @NonNull @Description("What people read.") @Schema(description = "What people read.", examples = "Core resale") String name,
        @Description("What the program is for.") @Schema(description = "What the program is for.", nullable = true) String description,
        @NonNull @Description("First day.") @Schema(description = "First day.", examples = "2026-01-01") LocalDate startsOn,
        @Description("Last day; null until further notice.") @Schema(description = "Last day; null until further notice.", examples = "2026-12-31", nullable = true) LocalDate endsOn,
        @Description("Days between the announcement of an offer's version and the day on which it may apply.") @Schema(description = "Days between the announcement of an offer's version and the day on which it may apply.", examples = "30") int offerNoticeDays,
        @NonNull @Description("Whether it goes on.") @Schema(description = "Whether it goes on.") ProgramStatus status,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("When it was closed.") @Schema(description = "When it was closed.", nullable = true) Instant closedAt,
        @Description("Counts its changes, from 1.") @Schema(description = "Counts its changes, from 1.", examples = "1") int revision) {
}

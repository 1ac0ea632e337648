package io.concordat.earning.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.simulation.TriedVersion;
import io.concordat.platform.input.NoNullItems;

/** Which period is replayed, and under what. */
@Schema(description = "Which period is replayed, and under what. Nothing of it is stored.")
public record ReplayEarnings(
        @NotNull @Schema(description = "First day of the facts, in the vendor's time zone.", examples = "2026-01-01") LocalDate from,
        @NotNull @Schema(description = "Last day of the facts.", examples = "2026-03-31") LocalDate until,
        @Size(min = 1, max = 1000) @NoNullItems @Schema(description = "Partners; all when not said.", nullable = true) List<UUID> partnerIds,
        @Size(max = 20) @NoNullItems @Schema(description = "Versions that take the place of those that held, on every day.", nullable = true) List<@Valid TriedVersion> versions) {
}

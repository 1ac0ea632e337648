package io.concordat.earning.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.simulation.TriedVersion;
import io.concordat.platform.input.NoNullItems;

/** Which period is replayed, and under what. */
@Input("ReplayEarningsInput")
@Description("Which period is replayed, and under what. Nothing of it is stored.")
@Schema(description = "Which period is replayed, and under what. Nothing of it is stored.")
public record ReplayEarnings(
        @NotNull @Description("First day of the facts, in the vendor's time zone.") @Schema(description = "First day of the facts, in the vendor's time zone.", examples = "2026-01-01") LocalDate from,
        @NotNull @Description("Last day of the facts.") @Schema(description = "Last day of the facts.", examples = "2026-03-31") LocalDate until,
        @Size(min = 1, max = 1000) @NoNullItems @Id @Description("Partners; all when not said.") @Schema(description = "Partners; all when not said.", nullable = true) List<UUID> partnerIds,
        @Id @Description("Program whose offers are told; all when not said. Offers of other programs still count in what stacks.") @Schema(description = "Program whose offers are told; all when not said. Offers of other programs still count in what stacks.", nullable = true) UUID programId,
        @Size(max = 20) @NoNullItems @Description("Versions that take the place of those that held, on every day.") @Schema(description = "Versions that take the place of those that held, on every day.", nullable = true) List<@Valid TriedVersion> versions) {

    /** @return the same with everything said that was left out, but for what stands for all */
    ReplayEarnings normal() {
        return new ReplayEarnings(from, until, partnerIds == null ? null : partnerIds.stream().distinct().toList(),
                programId, versions == null ? List.of() : versions);
    }
}

package io.concordat.earning.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.earning.fact.FactEconomics;
import io.concordat.earning.fact.RecordFact;
import io.concordat.platform.input.NoNullItems;

/** What is to be tried out. */
@Input("SimulateEarningsInput")
@Description("What is to be tried out. Nothing of it is stored.")
@Schema(description = "What is to be tried out. Nothing of it is stored.")
public record SimulateEarnings(
        @Id @Description("Who would earn; a partner tries its own. May be left out with a registration, whose partner it is.") @Schema(description = "Who would earn; a partner tries its own. May be left out with a registration, whose partner it is.", nullable = true) UUID partnerId,
        @Id @Description("A registered deal that is supposed to be won: the fact is made of its own values, as it will be when it is won.") @Schema(description = "A registered deal that is supposed to be won: the fact is made of its own values, as it will be when it is won.", nullable = true) UUID registrationId,
        @Description("Day on which it would be won, in the vendor's time zone; today when not said.") @Schema(description = "Day on which it would be won, in the vendor's time zone; today when not said.", examples = "2026-03-31", nullable = true) LocalDate wonOn,
        @Valid @Description("What the vendor would keep of the registered deal; staff alone.") @Schema(description = "What the vendor would keep of the registered deal; staff alone.", nullable = true) FactEconomics economics,
        @Size(max = 50, message = "too-many-facts: At most 50 facts are supposed at once.") @NoNullItems @Description("Facts that nobody recorded; one with the external id of a recorded fact takes its place.") @Schema(description = "Facts that nobody recorded; one with the external id of a recorded fact takes its place.", nullable = true) List<@Valid RecordFact> facts,
        @Description("Whether what is recorded of the partner counts with them; true when not said.") @Schema(description = "Whether what is recorded of the partner counts with them; true when not said.", examples = "true", nullable = true) Boolean includeRecorded,
        @Size(max = 20) @NoNullItems @Description("Versions to try in place of those that hold; partners try published ones alone.") @Schema(description = "Versions to try in place of those that hold; partners try published ones alone.", nullable = true) List<@Valid TriedVersion> versions) {

    /** @return the same with everything said that was left out */
    SimulateEarnings normal() {
        return new SimulateEarnings(partnerId, registrationId, wonOn, economics,
                facts == null ? List.of() : facts,
                !Boolean.FALSE.equals(includeRecorded), versions == null ? List.of() : versions);
    }
}

package io.concordat.deal.intake;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;

/** Another partner in the deal. */
@Input("ParticipantInput")
@Type("DealParticipant")
@Description("Another partner in the deal.")
public record Participant(
        @NotNull @Description("The partner.") UUID partnerId,
        @NotNull @Description("What it does.") ParticipantRole role) {
}

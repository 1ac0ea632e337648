package io.concordat.deal.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rejects an invitation, or takes it back. */
@Input("EndInvitationInput")
@Schema(name = "EndInvitation", description = "Rejects an invitation, or takes it back.")
@Description("Rejects an invitation, or takes it back.")
public record EndInvitation(
        @NotBlank @Size(max = 1000) @Description("Why, in words that the other side may read.") @Schema(examples = "Our team is fully booked until autumn.") String reason) {
}

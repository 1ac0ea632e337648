package io.concordat.deal.team;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.NoNullItems;

/** Replaces the participants of a deal as a whole. */
@Input("WriteTeamInput")
@Schema(name = "WriteTeam", description = "Replaces the participants of a deal as a whole; their shares are 100 percent together.")
@Description("Replaces the participants of a deal as a whole; their shares are 100 percent together.")
public record WriteTeam(
        @NotEmpty @Size(max = 20) @NoNullItems @Description("The participants, the registering partner among them.") List<@Valid TeamMember> participants) {
}

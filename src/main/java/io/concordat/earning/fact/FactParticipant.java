package io.concordat.earning.fact;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's part in a fact. */
@Input("FactParticipantInput")
@Type("FactParticipant")
@Description("A partner's part in a fact.")
@Schema(name = "FactParticipant", description = "A partner's part in a fact.")
public record FactParticipant(
        @NotBlank @Size(max = 40) @Description("Role code of the vendor.") @Schema(description = "Role code of the vendor.", examples = "SOURCED") String role,
        @NotNull @Id @Description("Who plays it.") @Schema(description = "Who plays it.") UUID partnerId) {
}

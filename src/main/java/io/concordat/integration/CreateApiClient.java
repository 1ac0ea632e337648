package io.concordat.integration;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A client to be created.
 *
 * @param clientId the name it authenticates with, or {@code null} for one made from the vendor's key
 * @param name what people call it
 * @param roles one or more roles of one side: the vendor's or a partner's
 * @param partnerId the partner it works for; required with a partner's roles, refused with a vendor's
 */
@Input("CreateApiClientInput")
@Description("A client to be created.")
@Schema(description = "A client to be created.")
public record CreateApiClient(
        @Pattern(regexp = ClientIds.FORM, message = "client-id-malformed: "
                + ClientIds.RULE) @Description("The name it authenticates with; made from the vendor's key when not given.") @Schema(nullable = true, description = "The name it authenticates with; made from the vendor's key when not given.", examples = "acme-crm") String clientId,
        @NotBlank @Size(max = 120) @Description("What people call it.") @Schema(description = "What people call it.", examples = "CRM connector") String name,
        @NotEmpty @Size(max = 10) @Description("Roles of one side, the vendor's or a partner's.") @Schema(description = "Roles of one side, the vendor's or a partner's.", examples = "[\"integration\"]") List<@NotNull String> roles,
        @Description("The partner it works for; required with a partner's roles, refused with a vendor's.") @Schema(nullable = true, description = "The partner it works for; required with a partner's roles, refused with a vendor's.") UUID partnerId) {
}

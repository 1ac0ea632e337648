package io.concordat.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A program that may fetch access tokens; its secret is never shown here.
 *
 * @param id public id
 * @param clientId the name it authenticates with, unique in the whole installation
 * @param name what people call it
 * @param roles its roles, by their names in tokens
 * @param partnerId the partner it works for, or {@code null} on the vendor's side
 * @param status whether it gets tokens
 * @param previousSecretValidUntil until when the secret before the last rotation works, or {@code null}
 * @param createdAt when it was created
 * @param revision counts its changes
 */
@Type("ApiClient")
@Description("A program that may fetch access tokens; its secret is never shown here.")
@Schema(name = "ApiClient", description = "A program that may fetch access tokens; its secret is never shown here.")
public record ApiClientView(@NonNull @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("The name it authenticates with.") @Schema(description = "The name it authenticates with.", examples = "acme-crm") String clientId,
        @NonNull @Description("What people call it.") @Schema(description = "What people call it.", examples = "CRM connector") String name,
        @NonNull @Description("Its roles, by their names in tokens.") @Schema(description = "Its roles, by their names in tokens.", examples = "[\"integration\"]") List<@NonNull String> roles,
        @Description("The partner it works for; null on the vendor's side.") @Schema(nullable = true, description = "The partner it works for; null on the vendor's side.") UUID partnerId,
        @NonNull @Description("Whether it gets tokens.") @Schema(description = "Whether it gets tokens.") ApiClientStatus status,
        @Description("Until when the secret before the last rotation works; null when it does not.") @Schema(nullable = true, description = "Until when the secret before the last rotation works; null when it does not.") Instant previousSecretValidUntil,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("Counts its changes.") @Schema(description = "Counts its changes.", examples = "1") int revision) {
}

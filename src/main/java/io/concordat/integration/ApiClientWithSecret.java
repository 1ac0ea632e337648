package io.concordat.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A client together with its new secret: the one answer that shows it.
 *
 * @param clientSecret the secret in plain; only its slow hash is stored
 * @see ApiClientView
 */
@Type("ApiClientWithSecret")
@Description("A client together with its new secret: the one answer that shows it.")
@Schema(description = "A client together with its new secret: the one answer that shows it.")
public record ApiClientWithSecret(@NonNull @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("The name it authenticates with.") @Schema(description = "The name it authenticates with.", examples = "acme-crm") String clientId,
        @NonNull @Description("The secret, shown this once: keep it now.") @Schema(description = "The secret, shown this once: keep it now.") String clientSecret,
        @NonNull @Description("What people call it.") @Schema(description = "What people call it.", examples = "CRM connector") String name,
        @NonNull @Description("Its roles, by their names in tokens.") @Schema(description = "Its roles, by their names in tokens.", examples = "[\"integration\"]") List<@NonNull String> roles,
        @Description("The partner it works for; null on the vendor's side.") @Schema(nullable = true, description = "The partner it works for; null on the vendor's side.") UUID partnerId,
        @NonNull @Description("Whether it gets tokens.") @Schema(description = "Whether it gets tokens.") ApiClientStatus status,
        @Description("Until when the secret before this one works; null when it does not.") @Schema(nullable = true, description = "Until when the secret before this one works; null when it does not.") Instant previousSecretValidUntil,
        @NonNull @Description("When it was created.") @Schema(description = "When it was created.") Instant createdAt,
        @Description("Counts its changes.") @Schema(description = "Counts its changes.", examples = "1") int revision) {

    static ApiClientWithSecret of(ApiClientView client, String secret) {
        return new ApiClientWithSecret(client.id(), client.clientId(), secret, client.name(), client.roles(),
                client.partnerId(), client.status(), client.previousSecretValidUntil(), client.createdAt(),
                client.revision());
    }
}

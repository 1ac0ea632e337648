package io.concordat.integration;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An access token (RFC 6749 section 5.1).
 *
 * @param accessToken the signed token
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds for which it is valid
 */
@RegisterForReflection
@Schema(name = "Token", description = "An access token (RFC 6749 section 5.1).")
record TokenAnswer(
        @JsonProperty("access_token") @Schema(name = "access_token", description = "The signed token.") String accessToken,
        @JsonProperty("token_type") @Schema(name = "token_type", description = "Always Bearer.", examples = "Bearer") String tokenType,
        @JsonProperty("expires_in") @Schema(name = "expires_in", description = "Seconds for which it is valid.", examples = "900") long expiresIn) {
}

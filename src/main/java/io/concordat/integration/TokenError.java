package io.concordat.integration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why there is no token (RFC 6749 section 5.2).
 *
 * @param error code of the failure
 * @param errorDescription what to do about it
 */
@Schema(name = "TokenError", description = "Why there is no token (RFC 6749 section 5.2).")
record TokenError(@Schema(description = "Code of the failure.", examples = "invalid_client") String error,
        @JsonProperty("error_description") @Schema(name = "error_description", description = "What to do about it.") String errorDescription) {
}

package io.concordat.integration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a token request, for the description of the API alone; {@link TokenRequest} reads it. */
@Schema(name = "TokenRequest", description = "Client credentials grant (RFC 6749 section 4.4); id and secret stand here or in HTTP Basic.")
record TokenForm(
        @Schema(required = true, description = "Always client_credentials.", examples = "client_credentials") String grant_type,
        @Schema(description = "The client's id, unless it stands in HTTP Basic.", examples = "acme-admin") String client_id,
        @Schema(description = "The client's secret, unless it stands in HTTP Basic.") String client_secret) {
}

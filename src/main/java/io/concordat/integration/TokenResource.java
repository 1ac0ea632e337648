package io.concordat.integration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token endpoint of OAuth 2.0 (RFC 6749). Its failures have that standard's form instead of problem+json. */
@Path("/v1/oauth/token")
@Tag(name = "Tokens", description = "Access tokens for API clients.")
class TokenResource {

    private final TokenService service;

    TokenResource(TokenService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(operationId = "issueToken", summary = "Get an access token", description = "Client credentials grant. "
            + "Id and secret stand in the form or in HTTP Basic, not in both.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED, schema = @Schema(implementation = TokenForm.class)))
    @APIResponse(responseCode = "200", description = "The token.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TokenAnswer.class)))
    @APIResponse(responseCode = "400", description = "invalid_request, unsupported_grant_type or invalid_scope.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TokenError.class)))
    @APIResponse(responseCode = "401", description = "invalid_client.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TokenError.class)))
    @APIResponse(responseCode = "429", description = "slow_down: the client asks too often.", headers = @Header(name = "Retry-After", description = "Seconds to wait.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TokenError.class)))
    public Uni<Response> token(@Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(hidden = true) @HeaderParam("Authorization") String authorization, String body) {
        return Uni.createFrom().deferred(() -> service.token(TokenRequest.read(contentType, authorization, body)))
                .map(token -> unstored(Response.ok(token)).build()).onFailure(TokenRefusal.class)
                .recoverWithItem(refusal -> refused((TokenRefusal) refusal));
    }

    private static Response refused(TokenRefusal refusal) {
        ResponseBuilder answer = unstored(Response.status(refusal.status())
                .entity(new TokenError(refusal.error(), refusal.getMessage())));
        if (refusal.status() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"concordat\", charset=\"UTF-8\"");
        }
        if (refusal.retryAfterSeconds() > 0) {
            answer.header("Retry-After", refusal.retryAfterSeconds());
        }
        return answer.build();
    }

    private static ResponseBuilder unstored(ResponseBuilder answer) {
        return answer.type(MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store")
                .header("Pragma", "no-cache");
    }
}

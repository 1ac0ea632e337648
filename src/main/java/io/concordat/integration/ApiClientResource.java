package io.concordat.integration;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The REST door of API clients. */
@Path("/v1/api-clients")
@Tag(name = "API clients", description = "Programs that may fetch access tokens for the vendor or for one of its partners.")
class ApiClientResource {

    private final ApiClientService service;
    private final CurrentCaller caller;

    ApiClientResource(ApiClientService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createApiClient", summary = "Create a client", description = "The answer shows the secret, this once.")
    @APIResponseSchema(value = ApiClientWithSecret.class, responseCode = "201")
    public Uni<Response> create(CreateApiClient input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(ApiClientResource::unstored);
    }

    @GET
    @Operation(operationId = "listApiClients", summary = "List the clients, newest first")
    public Uni<Page<ApiClientView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getApiClient", summary = "Read a client")
    @APIResponseSchema(ApiClientView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.find(caller.get(), id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("API client")))
                .map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{id}/secret-rotation")
    @Operation(operationId = "rotateApiClientSecret", summary = "Give a client a new secret", description = "The answer shows the new secret, this once; the old one goes on working for overlapMinutes.")
    @APIResponseSchema(ApiClientWithSecret.class)
    public Uni<Response> rotate(@PathParam("id") UUID id, RotateSecret input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service
                .rotateSecret(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(ApiClientResource::unstored);
    }

    @POST
    @Path("{id}/revocation")
    @Operation(operationId = "revokeApiClient", summary = "End a client for good", description = "It gets no more tokens; one that it holds lives on until it expires, 15 minutes at most.")
    @APIResponseSchema(ApiClientView.class)
    public Uni<Response> revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.revoke(caller.get(), id, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    /** An answer with a secret in it, which nobody between us and the caller may keep. */
    private static Response unstored(Outcome<ApiClientWithSecret> outcome) {
        return Response.fromResponse(Answers.of(outcome)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

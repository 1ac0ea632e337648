package io.concordat.deal.protection;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.DealReason;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of extensions. */
@Path("/v1/deal-registrations/{id}/extension-requests")
@Tag(name = "Protection", description = "Extensions of a running protection, with evidence, by rule or by a reviewer.")
class ExtensionResource {

    private final ExtensionService service;
    private final CurrentCaller caller;

    ExtensionResource(ExtensionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "requestExtension", summary = "Ask that a protection last longer", description = "Only while it runs. Where the program grants by evidence and there is enough of it, the answer is GRANTED and names the rule.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
    public Uni<Response> request(@PathParam("id") UUID id, RequestExtension input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.request(caller.get(), id, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listExtensionRequests", summary = "List the requests for extensions, newest first")
    public Uni<Page<ExtensionView>> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{requestId}")
    @Operation(operationId = "getExtensionRequest", summary = "Read a request for an extension")
    @APIResponseSchema(ExtensionView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id, requestId).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{requestId}/grant")
    @Operation(operationId = "grantExtension", summary = "Grant an extension, whole or in part")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "200")
    public Uni<Response> grant(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId, GrantExtension input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.grant(caller.get(), id, requestId, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }

    @POST
    @Path("{requestId}/denial")
    @Operation(operationId = "denyExtension", summary = "Deny an extension")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "200")
    public Uni<Response> deny(@PathParam("id") UUID id, @PathParam("requestId") UUID requestId, DealReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.deny(caller.get(), id, requestId, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }
}

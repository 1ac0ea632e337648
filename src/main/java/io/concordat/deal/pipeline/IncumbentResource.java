package io.concordat.deal.pipeline;

import java.util.Optional;
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

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of partners of record. */
@Path("/v1/incumbents")
@Tag(name = "Vendor pipeline")
class IncumbentResource {

    private final IncumbentService service;
    private final CurrentCaller caller;

    IncumbentResource(IncumbentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "nameIncumbent", summary = "Name a partner of record")
    @APIResponseSchema(value = IncumbentView.class, responseCode = "201")
    public Uni<Response> name(NameIncumbent input, @HeaderParam("Idempotency-Key") String key) {
        return service.name(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listIncumbents", summary = "List partners of record, newest first")
    public Uni<Page<IncumbentView>> list(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("customerId") UUID customerId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, customerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getIncumbent", summary = "Read a partner of record")
    @APIResponseSchema(IncumbentView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endIncumbent", summary = "Give a partner of record an earlier last day")
    @APIResponseSchema(value = IncumbentView.class, responseCode = "200")
    public Uni<Response> end(@PathParam("id") UUID id, EndHolding input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.end(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

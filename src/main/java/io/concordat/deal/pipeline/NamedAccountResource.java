package io.concordat.deal.pipeline;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The REST door of named accounts. */
@Path("/v1/named-accounts")
@Tag(name = "Vendor pipeline")
class NamedAccountResource {

    private final NamedAccountService service;
    private final CurrentCaller caller;

    NamedAccountResource(NamedAccountService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createNamedAccount", summary = "Keep a customer for the vendor or for one partner")
    @APIResponseSchema(value = NamedAccountView.class, responseCode = "201")
    public Uni<Response> create(WriteNamedAccount input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listNamedAccounts", summary = "List named accounts, newest first")
    public Uni<Page<NamedAccountView>> list(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("customerId") UUID customerId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, customerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNamedAccount", summary = "Read a named account")
    @APIResponseSchema(NamedAccountView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeNamedAccount", summary = "Replace a named account as a whole")
    @APIResponseSchema(NamedAccountView.class)
    public Uni<Response> change(@PathParam("id") UUID id, WriteNamedAccount input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.change(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endNamedAccount", summary = "Give a named account an earlier last day")
    @APIResponseSchema(value = NamedAccountView.class, responseCode = "200")
    public Uni<Response> end(@PathParam("id") UUID id, EndHolding input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.end(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

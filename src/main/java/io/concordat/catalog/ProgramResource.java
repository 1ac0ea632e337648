package io.concordat.catalog;

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

/** The REST door of programs. */
@Path("/v1/programs")
@Tag(name = "Programs", description = "Containers of rules, offers and enrolled partners.")
class ProgramResource {

    private final ProgramService service;
    private final CurrentCaller caller;

    ProgramResource(ProgramService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createProgram", summary = "Create a program", description = "It starts with version 1 of the registration policy, all defaults.")
    @APIResponseSchema(value = ProgramView.class, responseCode = "201")
    public Uni<Response> create(CreateProgram input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listPrograms", summary = "List programs, newest first", description = "A partner sees the programs that it is, was or will be enrolled in.")
    public Uni<Page<ProgramView>> list(@QueryParam("status") ProgramStatus status, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), status, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{programId}")
    @Operation(operationId = "getProgram", summary = "Read a program")
    @APIResponseSchema(ProgramView.class)
    public Uni<Response> read(@PathParam("programId") UUID programId, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), programId).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{programId}")
    @Operation(operationId = "changeProgram", summary = "Replace what a program is, but for its code")
    @APIResponseSchema(ProgramView.class)
    public Uni<Response> change(@PathParam("programId") UUID programId, ChangeProgram input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.change(caller.get(), programId, input, Optional.ofNullable(expected).map(Revisions::expected),
                key).map(Answers::of);
    }

    @POST
    @Path("{programId}/closure")
    @Operation(operationId = "closeProgram", summary = "End a program for good", description = "No new enrollment, policy or offer; what was decided under it stands.")
    @APIResponseSchema(ProgramView.class)
    public Uni<Response> close(@PathParam("programId") UUID programId, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.close(caller.get(), programId, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

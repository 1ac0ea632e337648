package io.concordat.catalog.enrollment;

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

/** The REST door of a program's enrollments. */
@Path("/v1/programs/{programId}/enrollments")
@Tag(name = "Enrollments", description = "Which partner is in which program from when to when.")
class ProgramEnrollmentResource {

    private final EnrollmentService service;
    private final CurrentCaller caller;

    ProgramEnrollmentResource(EnrollmentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "enrollPartner", summary = "Enroll a partner in the program", description = "On any day a partner is in a program once: 409 already-enrolled.")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "201")
    public Uni<Response> enroll(@PathParam("programId") UUID programId, EnrollPartner input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.enroll(caller.get(), programId, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listEnrollmentsOfProgram", summary = "List the program's enrollments, newest first", description = "A partner sees its own.")
    public Uni<Page<EnrollmentView>> list(@PathParam("programId") UUID programId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), programId, null, PageRequest.of(limit, cursor));
    }
}

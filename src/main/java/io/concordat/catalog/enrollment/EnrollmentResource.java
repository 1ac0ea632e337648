package io.concordat.catalog.enrollment;

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

/** The REST door of enrollments across programs. */
@Path("/v1/enrollments")
@Tag(name = "Enrollments")
class EnrollmentResource {

    private final EnrollmentService service;
    private final CurrentCaller caller;

    EnrollmentResource(EnrollmentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEnrollments", summary = "List enrollments, newest first", description = "A partner sees its own.")
    public Uni<Page<EnrollmentView>> list(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("programId") UUID programId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), programId, partnerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{enrollmentId}")
    @Operation(operationId = "getEnrollment", summary = "Read an enrollment")
    @APIResponseSchema(EnrollmentView.class)
    public Uni<Response> read(@PathParam("enrollmentId") UUID enrollmentId,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), enrollmentId).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{enrollmentId}/end")
    @Operation(operationId = "endEnrollment", summary = "Give an enrollment an earlier last day", description = "The day may lie in the past, for an end that is recorded late.")
    @APIResponseSchema(EnrollmentView.class)
    public Uni<Response> end(@PathParam("enrollmentId") UUID enrollmentId, EndEnrollment input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.end(caller.get(), enrollmentId, input, Optional.ofNullable(expected).map(Revisions::expected),
                key).map(Answers::of);
    }
}

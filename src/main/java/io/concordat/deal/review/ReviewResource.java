package io.concordat.deal.review;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of a registration's review. */
@Path("/v1/deal-registrations/{id}")
@Tag(name = "Reviews")
class ReviewResource {

    private final ReviewQueries queries;
    private final ReviewService service;
    private final CurrentCaller caller;

    ReviewResource(ReviewQueries queries, ReviewService service, CurrentCaller caller) {
        this.queries = queries;
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("review")
    @Operation(operationId = "getDealReview", summary = "Read the review of a registration")
    @APIResponseSchema(ReviewView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("timers")
    @Operation(operationId = "listDealTimers", summary = "Read the timers of a registration", description = "Counted at the moment of the answer, by the calendars as they are now.")
    public Uni<TimerList> timers(@PathParam("id") UUID id) {
        return queries.timers(caller.get(), id);
    }

    @POST
    @Path("assignment")
    @Operation(operationId = "assignDealReview", summary = "Take up, give away or hand on the review of a registration", description = "Needs If-Match with the revision of the review. A reviewer's taking it up is the first response.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Uni<Response> assign(@PathParam("id") UUID id, AssignReview input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.assign(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

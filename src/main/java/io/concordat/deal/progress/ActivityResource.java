package io.concordat.deal.progress;

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

/** The REST door of activities. */
@Path("/v1/deal-registrations/{id}/activities")
@Tag(name = "Progress", description = "How far the sale is: stages, milestones, joint activities, forecast, outcome.")
class ActivityResource {

    private final EvidenceService service;
    private final ProgressQueries queries;
    private final CurrentCaller caller;

    ActivityResource(EvidenceService service, ProgressQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "recordActivity", summary = "Record what was done on the deal, with day and proof")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Uni<Response> add(@PathParam("id") UUID id, RecordActivity input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.record(caller.get(), id, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listDealActivities", summary = "List what was done on the deal, newest first")
    public Uni<Page<ActivityView>> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), id, PageRequest.of(limit, cursor), ProgressTable.ACTIVITIES,
                ActivityView::id);
    }

    @GET
    @Path("{activityId}")
    @Operation(operationId = "getDealActivity", summary = "Read an activity")
    @APIResponseSchema(ActivityView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("activityId") UUID activityId,
            @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id, activityId, ProgressTable.ACTIVITIES, "activity")
                .map(view -> Answers.read(view, 1, seen));
    }
}

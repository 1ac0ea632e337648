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

/** The REST door of milestones. */
@Path("/v1/deal-registrations/{id}/milestones")
@Tag(name = "Progress", description = "How far the sale is: stages, milestones, joint activities, forecast, outcome.")
class MilestoneResource {

    private final EvidenceService service;
    private final ProgressQueries queries;
    private final CurrentCaller caller;

    MilestoneResource(EvidenceService service, ProgressQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "reachMilestone", summary = "Record a milestone that the deal has reached, once")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
    public Uni<Response> add(@PathParam("id") UUID id, ReachMilestone input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.reach(caller.get(), id, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listMilestones", summary = "List the milestones that the deal has reached, newest first")
    public Uni<Page<MilestoneView>> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), id, PageRequest.of(limit, cursor), ProgressTable.MILESTONES,
                MilestoneView::id);
    }

    @GET
    @Path("{milestoneId}")
    @Operation(operationId = "getMilestone", summary = "Read a milestone")
    @APIResponseSchema(MilestoneView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("milestoneId") UUID milestoneId,
            @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id, milestoneId, ProgressTable.MILESTONES, "milestone")
                .map(view -> Answers.read(view, 1, seen));
    }
}

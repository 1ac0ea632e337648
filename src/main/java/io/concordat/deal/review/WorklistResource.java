package io.concordat.deal.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of a queue's worklist. */
@Path("/v1/review-queues/{code}/registrations")
@Tag(name = "Reviews")
class WorklistResource {

    private final ReviewQueries queries;
    private final CurrentCaller caller;

    WorklistResource(ReviewQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listQueueRegistrations", summary = "List what a queue has to review, the nearest deadline first", description = "Open reviews unless state asks for others. A deadline that moves between two pages may show a review twice or not at all.")
    public Uni<Page<ReviewView>> list(@PathParam("code") String code, @QueryParam("state") ReviewState state,
            @QueryParam("reviewer") String reviewer, @QueryParam("taken") Boolean taken,
            @QueryParam("escalatedTo") EscalationRole escalatedTo,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.worklist(caller.get(), code, WorklistFilter.of(state, reviewer, taken, escalatedTo),
                PageRequest.of(limit, cursor));
    }
}

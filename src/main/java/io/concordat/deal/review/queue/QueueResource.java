package io.concordat.deal.review.queue;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of review queues. */
@Path("/v1/review-queues")
@Tag(name = "Reviews", description = "Queues of reviewers with deadlines in business hours, the rules that choose among them, and the timers of each registration. Until it is written, the queue DEFAULT asks for a first response within one business day and a decision within three.")
class QueueResource {

    private final QueueService service;
    private final CurrentCaller caller;

    QueueResource(QueueService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listReviewQueues", summary = "List the review queues")
    public Uni<Page<ReviewQueueView>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getReviewQueue", summary = "Read a review queue")
    @APIResponseSchema(ReviewQueueView.class)
    public Uni<Response> read(@PathParam("code") String code, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), code).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{code}")
    @Operation(operationId = "writeReviewQueue", summary = "Create a review queue, or replace it as a whole", description = "Replacing needs If-Match with the queue's revision. Reviews that are under way keep the deadlines they began with.")
    @APIResponseSchema(ReviewQueueView.class)
    @APIResponse(responseCode = "201", description = "Created", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReviewQueueView.class)))
    public Uni<Response> write(@PathParam("code") String code, WriteReviewQueue input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), code, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

package io.concordat.deal.review.queue;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import io.concordat.platform.web.Revisions;

/** The REST door of the routing. */
@Path("/v1/review-routing")
@Tag(name = "Reviews")
class RoutingResource {

    private final RoutingService service;
    private final CurrentCaller caller;

    RoutingResource(RoutingService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getReviewRouting", summary = "Read the rules that choose the queue of a registration")
    @APIResponseSchema(ReviewRoutingView.class)
    public Uni<Response> read(@HeaderParam("If-None-Match") String seen) {
        return service.read(caller.get()).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Operation(operationId = "writeReviewRouting", summary = "Write the rules that choose the queue of a registration, as a whole", description = "The first rule that matches decides. Replacing needs If-Match with the routing's revision. Registrations that have a queue keep it.")
    @APIResponseSchema(ReviewRoutingView.class)
    @APIResponse(responseCode = "201", description = "Written for the first time", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReviewRoutingView.class)))
    public Uni<Response> write(WriteReviewRouting input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.write(caller.get(), input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

package io.concordat.deal.progress;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of outcomes. */
@Path("/v1/deal-registrations/{id}/outcome")
@Tag(name = "Progress")
class OutcomeResource {

    private final OutcomeService service;
    private final CurrentCaller caller;

    OutcomeResource(OutcomeService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "closeDeal", summary = "Close a deal as won or lost", description = "Its protection ends with it: what the customer buys next is another opportunity.")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> close(@PathParam("id") UUID id, CloseDeal input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.close(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

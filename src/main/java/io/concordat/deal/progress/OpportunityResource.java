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

/** The REST door of linked opportunities. */
@Path("/v1/deal-registrations/{id}/opportunity")
@Tag(name = "Progress")
class OpportunityResource {

    private final OutcomeService service;
    private final CurrentCaller caller;

    OpportunityResource(OutcomeService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "linkOpportunity", summary = "Link a registration to its opportunity in the CRM", description = "The registration is CONVERTED from then on, and stays protected.")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> link(@PathParam("id") UUID id, LinkOpportunity input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.link(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

package io.concordat.deal;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.intake.DealContent;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;

/** The REST door of drafts. */
@Path("/v1/deal-drafts")
@Tag(name = "Deal registrations")
class DealDraftResource {

    private final DealDrafts drafts;
    private final CurrentCaller caller;

    DealDraftResource(DealDrafts drafts, CurrentCaller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createDealDraft", summary = "Store a draft of a registration", description = "It becomes a registration of status DRAFT, which matches nothing and protects nothing until it is submitted.")
    @APIResponseSchema(value = DealView.class, responseCode = "201")
    public Uni<Response> create(DealContent input, @HeaderParam("Idempotency-Key") String key) {
        return drafts.create(caller.get(), input, key).map(Answers::of);
    }
}

package io.concordat.deal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.intake.RegisterDeal;
import io.concordat.platform.security.CurrentCaller;

/** The REST door of checks before registering. */
@Path("/v1/deal-registration-checks")
@Tag(name = "Deal registrations")
class CheckResource {

    private final CheckService service;
    private final CurrentCaller caller;

    CheckResource(CheckService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "checkDeal", summary = "Ask what a registration would meet, without registering", description = "Nothing is stored or reserved, and the answer is not binding. A partner learns the class alone, and has a daily quota.")
    @APIResponseSchema(CheckView.class)
    @APIResponse(responseCode = "429", description = "Today's quota is used up.")
    public Uni<CheckView> check(RegisterDeal input) {
        return service.check(caller.get(), input);
    }
}

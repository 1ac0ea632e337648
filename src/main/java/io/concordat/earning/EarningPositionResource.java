package io.concordat.earning;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door of what stands open between the vendor and a partner. */
@Path("/v1/partners/{partnerId}/earning-positions")
@Tag(name = "Earnings")
class EarningPositionResource {

    private final EarningService service;
    private final CurrentCaller caller;

    EarningPositionResource(EarningService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEarningPositions", summary = "Read earned, refused, held, payable, settled and receivable of a partner, per offer and currency")
    public Uni<List<EarningPositionView>> list(@PathParam("partnerId") UUID partnerId) {
        return service.positions(caller.get(), partnerId);
    }
}

package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of the figures about offers. */
@Path("/v1/offer-impact")
@Tag(name = "Analytics", description = "Figures about offers and discounts.")
class ImpactResource {

    private final ImpactService service;
    private final CurrentCaller caller;

    ImpactResource(ImpactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOfferImpact", summary = "List what the versions of offers achieved in a window", description = "Versions with earning terms that apply on a day of the window; without from and until the calendar quarter that ended last.")
    public Uni<Page<OfferImpactView>> list(@QueryParam("programId") UUID programId, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), programId, from, until, PageRequest.of(limit, cursor));
    }
}

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

/** The REST door of what offers bring. */
@Path("/v1/offer-impact")
@Tag(name = "Offer impact", description = "What offers bring, and proposals to retire those that bring too little.")
class OfferImpactResource {

    private final OfferImpactService service;
    private final CurrentCaller caller;

    OfferImpactResource(OfferImpactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOfferImpact", summary = "List adoption and return of every offer version in force", description = "In the days from (included) until (excluded) of the vendor's time zone; without them in the calendar quarter that ended last. Newest offer first.")
    public Uni<Page<OfferImpactView>> list(@QueryParam("programId") UUID programId, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new ImpactFilter(programId, from, until), PageRequest.of(limit, cursor));
    }
}

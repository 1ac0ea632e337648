package io.concordat.analytics.discount;

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

/** The REST door of discounts. */
@Path("/v1")
@Tag(name = "Analytics")
class DiscountResource {

    private final DiscountService service;
    private final CurrentCaller caller;

    DiscountResource(DiscountService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("discount-patterns")
    @Operation(operationId = "listDiscountPatterns", summary = "List how deep discounts are, by partner, product or month", description = "Without from and until for the calendar quarter that ended last.")
    public Uni<Page<DiscountPatternView>> patterns(@QueryParam("by") DiscountGrouping by,
            @QueryParam("partnerId") UUID partnerId, @QueryParam("product") String product,
            @QueryParam("from") LocalDate from, @QueryParam("until") LocalDate until,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.patterns(caller.get(), by, new DiscountQuery(partnerId, product, from, until),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("discount-breaches")
    @Operation(operationId = "listDiscountBreaches", summary = "List deals whose discount is deeper than the guideline of their day", description = "Without from and until for the calendar quarter that ended last.")
    public Uni<Page<DiscountBreachView>> breaches(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("product") String product, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.breaches(caller.get(), new DiscountQuery(partnerId, product, from, until),
                PageRequest.of(limit, cursor));
    }
}

package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

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
    @Operation(operationId = "listDiscountPatterns", summary = "List how deep discounts are, by partner, product or month", description = "Without from and until for the calendar quarter that ended last. With program or offer of the deals alone whose guideline is theirs.")
    public Uni<Page<DiscountPatternView>> patterns(@QueryParam("by") DiscountGrouping by,
            @QueryParam("partnerId") UUID partnerId, @QueryParam("product") String product,
            @QueryParam("program") String program, @QueryParam("offer") String offer,
            @QueryParam("from") LocalDate from, @QueryParam("until") LocalDate until,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.patterns(caller.get(), by, new DiscountQuery(partnerId, product, program, offer, from, until),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("discount-breaches")
    @Operation(operationId = "listDiscountBreaches", summary = "List deals whose discount is deeper than the guideline of their day", description = "Without from and until for the calendar quarter that ended last. With program or offer of the deals alone whose guideline is theirs.")
    public Uni<Page<DiscountBreachView>> breaches(@QueryParam("partnerId") UUID partnerId,
            @QueryParam("product") String product, @QueryParam("program") String program,
            @QueryParam("offer") String offer, @QueryParam("review") DiscountReviewStatus review,
            @QueryParam("from") LocalDate from, @QueryParam("until") LocalDate until,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.breaches(caller.get(), new DiscountQuery(partnerId, product, program, offer, from, until),
                review, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("discount-breaches/{factId}")
    @Operation(operationId = "getDiscountBreach", summary = "Read the breach that a fact tells", description = "Its ETag is the revision of its review; partners get none. 404 when the fact tells no breach, or none any more.")
    @APIResponseSchema(DiscountBreachView.class)
    public Uni<Response> breach(@PathParam("factId") UUID factId) {
        return service.breach(caller.get(), factId).map(breach -> breach.review() == null
                ? Response.ok(breach, MediaType.APPLICATION_JSON_TYPE).build()
                : Answers.read(breach, breach.review().revision(), null));
    }

    @POST
    @Path("discount-breaches/{factId}/review")
    @Operation(operationId = "reviewDiscountBreach", summary = "Accept a breach for a reason, or confirm it", description = "Needs If-Match with the revision of its review, \"0\" before the first. The decision holds as long as partner, prices and limit are the same; otherwise the breach is open again. 409 breach-reviewed, 409 breach-changed.")
    @APIResponseSchema(value = DiscountBreachView.class, responseCode = "200")
    public Uni<Response> review(@PathParam("factId") UUID factId, ReviewDiscountBreach input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.review(caller.get(), factId, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

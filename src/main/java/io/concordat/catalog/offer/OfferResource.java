package io.concordat.catalog.offer;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of offers. */
@Path("/v1/offers")
@Tag(name = "Offers", description = "Incentives of a program, in immutable versions.")
class OfferResource {

    private final OfferService service;
    private final CurrentCaller caller;

    OfferResource(OfferService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createOffer", summary = "Create an offer, without a version yet")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public Uni<Response> create(CreateOffer input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listOffers", summary = "List offers, newest first")
    public Uni<Page<OfferView>> list(@QueryParam("programId") UUID programId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), programId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{offerId}")
    @Operation(operationId = "getOffer", summary = "Read an offer")
    @APIResponseSchema(OfferView.class)
    public Uni<Response> read(@PathParam("offerId") UUID offerId, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), offerId).map(view -> Answers.read(view, view.revision(), seen));
    }
}

package io.concordat.catalog.offer;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import io.concordat.platform.web.Revisions;

/** The REST door of offer versions. */
@Path("/v1/offers/{offerId}/versions")
@Tag(name = "Offers")
class OfferVersionResource {

    private final OfferVersionService service;
    private final CurrentCaller caller;

    OfferVersionResource(OfferVersionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "draftOfferVersion", summary = "Draft the next version", description = "An offer has one draft at most: 409 draft-exists.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "201")
    public Uni<Response> draft(@PathParam("offerId") UUID offerId, WriteOfferVersion input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.draft(caller.get(), offerId, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listOfferVersions", summary = "List the versions of an offer, newest first")
    public Uni<Page<OfferVersionView>> list(@PathParam("offerId") UUID offerId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), offerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{version}")
    @Operation(operationId = "getOfferVersion", summary = "Read a version")
    @APIResponseSchema(OfferVersionView.class)
    public Uni<Response> read(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), offerId, version)
                .map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{version}")
    @Operation(operationId = "changeOfferVersion", summary = "Replace what a draft says", description = "A published version never changes: 409 offer-version-published.")
    @APIResponseSchema(OfferVersionView.class)
    public Uni<Response> change(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            WriteOfferVersion input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.change(caller.get(), offerId, version, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }

    @POST
    @Path("{version}/publication")
    @Operation(operationId = "publishOfferVersion", summary = "Publish a draft", description = "From then on it never changes. The catalog shows the newest published version that is valid on the day.")
    @APIResponseSchema(OfferVersionView.class)
    public Uni<Response> publish(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.publish(caller.get(), offerId, version,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }
}

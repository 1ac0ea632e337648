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
    private final OfferLifeService life;
    private final AcknowledgementService acknowledgements;
    private final CurrentCaller caller;

    OfferVersionResource(OfferVersionService service, OfferLifeService life, AcknowledgementService acknowledgements,
            CurrentCaller caller) {
        this.service = service;
        this.life = life;
        this.acknowledgements = acknowledgements;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "draftOfferVersion", summary = "Draft the next version", description = "An offer has one version at most that is not approved yet: 409 draft-exists.")
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

    @GET
    @Path("{version}/diff")
    @Operation(operationId = "diffOfferVersions", summary = "Compare what two versions say", description = "Each field that differs, with what the version against says (before), what this one says (after), and a sentence.")
    @APIResponseSchema(value = OfferVersionDiff.class, responseCode = "200")
    public Uni<OfferVersionDiff> diff(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @QueryParam("against") Integer against) {
        return service.diff(caller.get(), offerId, version, against);
    }

    @PUT
    @Path("{version}")
    @Operation(operationId = "changeOfferVersion", summary = "Replace what a draft says", description = "A version that was submitted for approval never changes: 409 offer-version-fixed.")
    @APIResponseSchema(OfferVersionView.class)
    public Uni<Response> change(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            WriteOfferVersion input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.change(caller.get(), offerId, version, input,
                Optional.ofNullable(expected).map(Revisions::expected), key).map(Answers::of);
    }

    @POST
    @Path("{version}/submission")
    @Operation(operationId = "submitOfferVersion", summary = "Submit a draft for approval", description = "From then on it says what it says, unless it is rejected.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> submit(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life.submit(caller.get(), offerId, version, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/approval")
    @Operation(operationId = "approveOfferVersion", summary = "Approve a version as another person than those who wrote and submitted it", description = "It is announced and applies when the program's notice period is over and required acknowledgements are given. 403 same-person.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> approve(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life.approve(caller.get(), offerId, version, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/rejection")
    @Operation(operationId = "rejectOfferVersion", summary = "Send a version back to those who write it", description = "403 same-person.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> reject(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            RejectOfferVersion input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life
                .reject(caller.get(), offerId, version, input, Optional.ofNullable(expected).map(Revisions::expected),
                        key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/activation")
    @Operation(operationId = "activateOfferVersion", summary = "Let an announced version apply", description = "It does so by itself as soon as it may. 409 notice-running, 409 acknowledgements-missing.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> activate(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life
                .activate(caller.get(), offerId, version, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/sunset")
    @Operation(operationId = "sunsetOfferVersion", summary = "Give an active version a last day", description = "It is retired by itself when that day is over.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> sunset(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            SunsetOfferVersion input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life
                .sunset(caller.get(), offerId, version, input, Optional.ofNullable(expected).map(Revisions::expected),
                        key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/retirement")
    @Operation(operationId = "retireOfferVersion", summary = "Retire a version whose last day is over", description = "It is retired by itself at midnight. 409 sunset-running.")
    @APIResponseSchema(value = OfferVersionView.class, responseCode = "200")
    public Uni<Response> retire(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return life.retire(caller.get(), offerId, version, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{version}/acknowledgements")
    @Operation(operationId = "acknowledgeOfferVersion", summary = "Acknowledge an announced version, as a partner that it is for")
    @APIResponseSchema(value = OfferAcknowledgement.class, responseCode = "200")
    public Uni<Response> acknowledge(@PathParam("offerId") UUID offerId, @PathParam("version") int version,
            @HeaderParam("Idempotency-Key") String key) {
        return acknowledgements.acknowledge(caller.get(), offerId, version, key).map(Answers::of);
    }

    @GET
    @Path("{version}/acknowledgements")
    @Operation(operationId = "listOfferAcknowledgements", summary = "List who acknowledged a version and who still has to, by partner")
    public Uni<Page<OfferAcknowledgement>> listAcknowledgements(@PathParam("offerId") UUID offerId,
            @PathParam("version") int version, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return acknowledgements.list(caller.get(), offerId, version, PageRequest.of(limit, cursor));
    }
}

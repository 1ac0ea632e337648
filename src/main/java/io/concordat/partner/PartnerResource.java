package io.concordat.partner;

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

/** The REST door of partners. */
@Path("/v1/partners")
@Tag(name = "Partners", description = "Who sells with the vendor, and what of them decides money by date.")
class PartnerResource {

    private final PartnerService service;
    private final CurrentCaller caller;

    PartnerResource(PartnerService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createPartner", summary = "Create a partner")
    @APIResponseSchema(value = PartnerView.class, responseCode = "201")
    public Uni<Response> create(WritePartner input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listPartners", summary = "List partners, newest first")
    public Uni<Page<PartnerView>> list(@QueryParam("status") String status, @QueryParam("type") String type,
            @QueryParam("tier") String tier, @QueryParam("region") String region,
            @QueryParam("country") String country, @QueryParam("externalReference") String externalReference,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        PartnerFilter filter = new PartnerFilter(PartnerQuery.constant("status", PartnerStatus.class, status),
                PartnerQuery.constant("type", PartnerType.class, type), tier, region, country, externalReference);
        return service.list(caller.get(), filter, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPartner", summary = "Read a partner")
    @APIResponseSchema(PartnerView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "replacePartner", summary = "Replace a partner as a whole", description = "A change of type, tier, region or segments closes the current period of these attributes and opens the next.")
    @APIResponseSchema(PartnerView.class)
    public Uni<Response> replace(@PathParam("id") UUID id, WritePartner input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.replace(caller.get(), id, input, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/suspension")
    @Operation(operationId = "suspendPartner", summary = "Suspend a partner", description = "It can register nothing new; what it holds stays protected.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Uni<Response> suspend(@PathParam("id") UUID id, ChangeReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return move(id, PartnerMove.SUSPEND, input, expected, key);
    }

    @POST
    @Path("{id}/reactivation")
    @Operation(operationId = "reactivatePartner", summary = "End a partner's suspension")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Uni<Response> reactivate(@PathParam("id") UUID id, ChangeReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return move(id, PartnerMove.REACTIVATE, input, expected, key);
    }

    @POST
    @Path("{id}/termination")
    @Operation(operationId = "terminatePartner", summary = "Terminate a partner for good", description = "Its open registrations are revoked and what they protect is released.")
    @APIResponseSchema(value = PartnerView.class, responseCode = "200")
    public Uni<Response> terminate(@PathParam("id") UUID id, ChangeReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return move(id, PartnerMove.TERMINATE, input, expected, key);
    }

    @GET
    @Path("{id}/attribute-periods")
    @Operation(operationId = "listPartnerAttributePeriods", summary = "List a partner's dated attributes, newest first")
    public Uni<Page<AttributePeriod>> periods(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.periods(caller.get(), id, PageRequest.of(limit, cursor));
    }

    private Uni<Response> move(UUID id, PartnerMove move, ChangeReason input, String expected, String key) {
        return service.move(caller.get(), id, move, input, () -> Revisions.expected(expected), key).map(Answers::of);
    }
}

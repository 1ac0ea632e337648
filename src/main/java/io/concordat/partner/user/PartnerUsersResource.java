package io.concordat.partner.user;

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

/** The REST door to the users of one partner. */
@Path("/v1/partners/{partnerId}/users")
@Tag(name = "Partner users", description = "Who acts for a partner; and the erasure of people.")
class PartnerUsersResource {

    private final PartnerUserService service;
    private final CurrentCaller caller;

    PartnerUsersResource(PartnerUserService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createPartnerUser", summary = "Create a user of a partner")
    @APIResponseSchema(value = PartnerUserView.class, responseCode = "201")
    public Uni<Response> create(@PathParam("partnerId") UUID partnerId, WritePartnerUser input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), partnerId, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listPartnerUsers", summary = "List the users of a partner, newest first")
    public Uni<Page<PartnerUserView>> list(@PathParam("partnerId") UUID partnerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, PageRequest.of(limit, cursor));
    }
}

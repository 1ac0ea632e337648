package io.concordat.partner.user;

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

/** The REST door of partners' users and of the erasure of people. */
@Path("/v1")
@Tag(name = "Partner users", description = "Who acts for a partner; and the erasure of people.")
class PartnerUserResource {

    private final PartnerUserService service;
    private final CurrentCaller caller;

    PartnerUserResource(PartnerUserService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("partners/{partnerId}/users")
    @Operation(operationId = "createPartnerUser", summary = "Create a user of a partner")
    @APIResponseSchema(value = PartnerUserView.class, responseCode = "201")
    public Uni<Response> create(@PathParam("partnerId") UUID partnerId, WritePartnerUser input,
            @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), partnerId, input, key).map(Answers::of);
    }

    @GET
    @Path("partners/{partnerId}/users")
    @Operation(operationId = "listPartnerUsers", summary = "List the users of a partner, newest first")
    public Uni<Page<PartnerUserView>> list(@PathParam("partnerId") UUID partnerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), partnerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("partner-users/{id}")
    @Operation(operationId = "getPartnerUser", summary = "Read a user of a partner")
    @APIResponseSchema(PartnerUserView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Path("partner-users/{id}")
    @Operation(operationId = "replacePartnerUser", summary = "Replace a user of a partner as a whole")
    @APIResponseSchema(PartnerUserView.class)
    public Uni<Response> replace(@PathParam("id") UUID id, WritePartnerUser input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.replace(caller.get(), id, input, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("people/{id}/erasure")
    @Operation(operationId = "erasePerson", summary = "Erase what is known of a person", description = "Blanks every field for good and disables the partner's user that the person was; the id stays.")
    @APIResponseSchema(value = ErasedPerson.class, responseCode = "200")
    public Uni<Response> erase(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return service.erase(caller.get(), id, key).map(Answers::of);
    }
}

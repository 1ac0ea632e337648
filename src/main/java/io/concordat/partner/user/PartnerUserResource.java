package io.concordat.partner.user;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of one user of a partner. */
@Path("/v1/partner-users/{id}")
@Tag(name = "Partner users", description = "Who acts for a partner; and the erasure of people.")
class PartnerUserResource {

    private final PartnerUserService service;
    private final CurrentCaller caller;

    PartnerUserResource(PartnerUserService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getPartnerUser", summary = "Read a user of a partner")
    @APIResponseSchema(PartnerUserView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @PUT
    @Operation(operationId = "replacePartnerUser", summary = "Replace a user of a partner as a whole")
    @APIResponseSchema(PartnerUserView.class)
    public Uni<Response> replace(@PathParam("id") UUID id, WritePartnerUser input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.replace(caller.get(), id, input, () -> Revisions.expected(expected), key).map(Answers::of);
    }
}

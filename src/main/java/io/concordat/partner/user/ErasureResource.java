package io.concordat.partner.user;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;

/** The REST door of the erasure of a person. */
@Path("/v1/people/{id}/erasure")
@Tag(name = "Partner users", description = "Who acts for a partner; and the erasure of people.")
class ErasureResource {

    private final PartnerUserService service;
    private final CurrentCaller caller;

    ErasureResource(PartnerUserService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "erasePerson", summary = "Erase what is known of a person", description = "Blanks every field for good and disables the partner's user that the person was; the id stays.")
    @APIResponseSchema(value = ErasedPerson.class, responseCode = "200")
    public Uni<Response> erase(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return service.erase(caller.get(), id, key).map(Answers::of);
    }
}

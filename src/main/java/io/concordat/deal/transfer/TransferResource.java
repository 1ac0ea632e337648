package io.concordat.deal.transfer;

import java.util.UUID;

import jakarta.ws.rs.GET;
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
import io.concordat.platform.web.Revisions;

/** The REST door of registrations that change hands. */
@Path("/v1/deal-registrations/{id}")
@Tag(name = "Deal registrations")
class TransferResource {

    private final TransferService service;
    private final CurrentCaller caller;

    TransferResource(TransferService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("transfer")
    @Operation(operationId = "transferDeal", summary = "Give a registration to another partner or another user", description = """
            With its protection, its files and all that belongs to it. Only the vendor's side gives it to another partner, \
            which must be active and enrolled in the program; a partner's administrator gives it to another user of the \
            same partner. The ETag is that of the registration after it.""")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Uni<Response> transfer(@PathParam("id") UUID id, TransferDeal input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.transfer(caller.get(), id, input, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @GET
    @Path("transfers")
    @Operation(operationId = "listDealTransfers", summary = "List whose hands a registration went through", description = "A partner does not learn who another partner was.")
    public Uni<TransferList> list(@PathParam("id") UUID id) {
        return service.list(caller.get(), id);
    }
}

package io.concordat.catalog.budget;

import java.util.Optional;
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
import io.concordat.platform.web.Revisions;

/** The REST door of transfers between budgets. */
@Path("/v1/budget-transfers")
@Tag(name = "Budgets", description = "Money that programs and offers may promise: set aside, promised, used up, with a hard stop.")
class BudgetTransferResource {

    private final BudgetTransferService service;
    private final CurrentCaller caller;

    BudgetTransferResource(BudgetTransferService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "requestBudgetTransfer", summary = "Ask for a transfer between two budgets")
    @APIResponseSchema(value = BudgetTransferView.class, responseCode = "201")
    public Uni<Response> request(RequestBudgetTransfer input, @HeaderParam("Idempotency-Key") String key) {
        return service.request(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listBudgetTransfers", summary = "List transfers, newest first")
    public Uni<Page<BudgetTransferView>> list(@QueryParam("budgetId") UUID budgetId,
            @QueryParam("status") BudgetTransferStatus status, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), budgetId, status, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{transferId}")
    @Operation(operationId = "getBudgetTransfer", summary = "Read a transfer")
    @APIResponseSchema(BudgetTransferView.class)
    public Uni<Response> read(@PathParam("transferId") UUID transferId, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), transferId).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{transferId}/approval")
    @Operation(operationId = "approveBudgetTransfer", summary = "Approve a transfer as another person than who asked, and move the money")
    @APIResponseSchema(value = BudgetTransferView.class, responseCode = "200")
    public Uni<Response> approve(@PathParam("transferId") UUID transferId, DecideBudgetTransfer input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.approve(caller.get(), transferId, input, Optional.ofNullable(expected).map(Revisions::expected),
                key).map(Answers::of);
    }

    @POST
    @Path("{transferId}/rejection")
    @Operation(operationId = "rejectBudgetTransfer", summary = "Reject a transfer as another person than who asked")
    @APIResponseSchema(value = BudgetTransferView.class, responseCode = "200")
    public Uni<Response> reject(@PathParam("transferId") UUID transferId, DecideBudgetTransfer input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.reject(caller.get(), transferId, input, Optional.ofNullable(expected).map(Revisions::expected),
                key).map(Answers::of);
    }
}

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

/** The REST door of budgets. */
@Path("/v1/budgets")
@Tag(name = "Budgets", description = "Money that programs and offers may promise: set aside, promised, used up, with a hard stop.")
class BudgetResource {

    private final BudgetService service;
    private final CurrentCaller caller;

    BudgetResource(BudgetService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "createBudget", summary = "Create a budget of a program or of one of its offers")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201")
    public Uni<Response> create(CreateBudget input, @HeaderParam("Idempotency-Key") String key) {
        return service.create(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listBudgets", summary = "List budgets with their balances, newest first")
    public Uni<Page<BudgetView>> list(@QueryParam("programId") UUID programId, @QueryParam("offerId") UUID offerId,
            @QueryParam("status") BudgetStatus status, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new BudgetFilter(programId, offerId, status),
                PageRequest.of(limit, cursor));
    }

    /** A revision counts terms and amount; balances move without it, so a read is never answered with 304. */
    @GET
    @Path("{budgetId}")
    @Operation(operationId = "getBudget", summary = "Read a budget with its balances")
    @APIResponseSchema(BudgetView.class)
    public Uni<Response> read(@PathParam("budgetId") UUID budgetId) {
        return service.require(caller.get(), budgetId).map(view -> Answers.read(view, view.revision(), null));
    }

    @POST
    @Path("{budgetId}/adjustments")
    @Operation(operationId = "adjustBudget", summary = "Put money into a budget or take it out")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200")
    public Uni<Response> adjust(@PathParam("budgetId") UUID budgetId, AdjustBudget input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service
                .adjust(caller.get(), budgetId, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{budgetId}/closure")
    @Operation(operationId = "closeBudget", summary = "Close a budget; what is available goes back to the vendor")
    @APIResponseSchema(value = BudgetView.class, responseCode = "200")
    public Uni<Response> close(@PathParam("budgetId") UUID budgetId, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.close(caller.get(), budgetId, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @GET
    @Path("{budgetId}/reservations")
    @Operation(operationId = "listBudgetReservations", summary = "List what arrived at a budget, the last first", description = "What could not be set aside is there too, with the reason.")
    public Uni<Page<BudgetReservationView>> reservations(@PathParam("budgetId") UUID budgetId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return service.reservations(caller.get(), budgetId, PageRequest.of(limit, cursor));
    }
}

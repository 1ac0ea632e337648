package io.concordat.deal.customer;

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

/** The REST door of what people decide about customers. */
@Path("/v1")
@Tag(name = "Customers")
class CustomerDecisionResource {

    private final CustomerDecisions decisions;
    private final CustomerQueries queries;
    private final CurrentCaller caller;

    CustomerDecisionResource(CustomerDecisions decisions, CustomerQueries queries, CurrentCaller caller) {
        this.decisions = decisions;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Path("customer-merges")
    @Operation(operationId = "mergeCustomers", summary = "Make two customers one", description = "Refused while both hold exclusive protection of the same opportunity, and when they were declared distinct.")
    @APIResponseSchema(value = CustomerDecisionView.class, responseCode = "201")
    public Uni<Response> merge(MergeCustomers input, @HeaderParam("Idempotency-Key") String key) {
        return decisions.merge(caller.get(), input, key).map(Answers::of);
    }

    @POST
    @Path("customer-splits")
    @Operation(operationId = "splitCustomer", summary = "Take descriptions out of a customer into a new one", description = "The two are distinct from then on.")
    @APIResponseSchema(value = CustomerDecisionView.class, responseCode = "201")
    public Uni<Response> split(SplitCustomer input, @HeaderParam("Idempotency-Key") String key) {
        return decisions.split(caller.get(), input, key).map(Answers::of);
    }

    @POST
    @Path("customer-distinctions")
    @Operation(operationId = "distinguishCustomers", summary = "Declare that two customers are never to be one")
    @APIResponseSchema(value = CustomerDecisionView.class, responseCode = "201")
    public Uni<Response> distinguish(DistinguishCustomers input, @HeaderParam("Idempotency-Key") String key) {
        return decisions.distinguish(caller.get(), input, key).map(Answers::of);
    }

    @POST
    @Path("customer-distinctions/removal")
    @Operation(operationId = "removeCustomerDistinction", summary = "Let two customers be one again")
    @APIResponseSchema(value = CustomerDecisionView.class, responseCode = "201")
    public Uni<Response> removeDistinction(DistinguishCustomers input, @HeaderParam("Idempotency-Key") String key) {
        return decisions.removeDistinction(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Path("customer-decisions")
    @Operation(operationId = "listCustomerDecisions", summary = "List what was decided about customers, newest first")
    public Uni<Page<CustomerDecisionView>> list(@QueryParam("customerId") UUID customerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.decisions(caller.get(), customerId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("customer-decisions/{id}")
    @Operation(operationId = "getCustomerDecision", summary = "Read a decision with what it moved")
    @APIResponseSchema(CustomerDecisionView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.decision(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("customer-decisions/{id}/undo")
    @Operation(operationId = "undoCustomerDecision", summary = "Undo a merge or split", description = "What it moved and is still there goes back. Refused while a later decision about one of the customers holds.")
    @APIResponseSchema(value = CustomerDecisionView.class, responseCode = "200")
    public Uni<Response> undo(@PathParam("id") UUID id, UndoDecision input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.undo(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

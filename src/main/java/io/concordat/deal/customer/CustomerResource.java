package io.concordat.deal.customer;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door of customers. */
@Path("/v1/customers")
@Tag(name = "Customers", description = "End customers as matching sees them, and what people decide about them. Not for partners.")
class CustomerResource {

    private final CustomerQueries queries;
    private final CurrentCaller caller;

    CustomerResource(CustomerQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCustomers", summary = "List customers, or search them by name", description = "Newest first. With search, those whose name is most like it, merged ones as their survivor, in one page; every search is audited.")
    public Uni<Page<CustomerView>> list(@QueryParam("search") String search, @QueryParam("country") String country,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), search, country, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCustomer", summary = "Read a customer with its descriptions and distinctions")
    @APIResponseSchema(CustomerDetail.class)
    public Uni<CustomerDetail> read(@PathParam("id") UUID id) {
        return queries.detail(caller.get(), id);
    }
}

package io.concordat.deal.progress;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.platform.security.CurrentCaller;

/** The REST door to the whole progress of a deal. */
@Path("/v1/deal-registrations/{id}/progress")
@Tag(name = "Progress")
class ProgressResource {

    private final ProgressQueries queries;
    private final CurrentCaller caller;

    ProgressResource(ProgressQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getDealProgress", summary = "Read how far the sale is")
    public Uni<ProgressView> read(@PathParam("id") UUID id) {
        return queries.require(caller.get(), id);
    }
}

package io.concordat.deal.progress;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.ForecastChange;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;

/** The REST door to the history of a deal's forecast. */
@Path("/v1/deal-registrations/{id}/forecast-history")
@Tag(name = "Progress")
class ForecastResource {

    private final ProgressQueries queries;
    private final CurrentCaller caller;

    ForecastResource(ProgressQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listForecastHistory", summary = "List how the expected closing day moved, newest first")
    public Uni<Page<ForecastChange>> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.forecasts(caller.get(), id, PageRequest.of(limit, cursor));
    }
}

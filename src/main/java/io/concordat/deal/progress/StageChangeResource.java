package io.concordat.deal.progress;

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

/** The REST door of stage changes. */
@Path("/v1/deal-registrations/{id}/stage-changes")
@Tag(name = "Progress", description = "How far the sale is: stages, milestones, joint activities, forecast, outcome.")
class StageChangeResource {

    private final StageService service;
    private final ProgressQueries queries;
    private final CurrentCaller caller;

    StageChangeResource(StageService service, ProgressQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "changeDealStage", summary = "Say how far the sale is, and when it is expected to close")
    @APIResponseSchema(value = StageChangeView.class, responseCode = "201")
    public Uni<Response> add(@PathParam("id") UUID id, ChangeStage input, @HeaderParam("Idempotency-Key") String key) {
        return service.change(caller.get(), id, input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listStageChanges", summary = "List the steps through the sales stages, newest first")
    public Uni<Page<StageChangeView>> list(@PathParam("id") UUID id, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), id, PageRequest.of(limit, cursor), ProgressTable.STAGES, StageChangeView::id);
    }

    @GET
    @Path("{changeId}")
    @Operation(operationId = "getStageChange", summary = "Read a step through the sales stages")
    @APIResponseSchema(StageChangeView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("changeId") UUID changeId,
            @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id, changeId, ProgressTable.STAGES, "stage change")
                .map(view -> Answers.read(view, 1, seen));
    }
}

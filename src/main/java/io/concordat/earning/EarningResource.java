package io.concordat.earning;

import java.time.LocalDate;
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

import io.concordat.earning.entry.EarningStatus;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of earnings. */
@Path("/v1/earnings")
@Tag(name = "Earnings", description = "What partners earn, under which rule and why, and where it stands.")
class EarningResource {

    private final EarningService service;
    private final CurrentCaller caller;

    EarningResource(EarningService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listEarnings", summary = "List earnings, newest first")
    public Uni<Page<EarningView>> list(@QueryParam("partnerId") UUID partnerId, @QueryParam("offer") String offer,
            @QueryParam("fact") String fact, @QueryParam("status") EarningStatus status,
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), new EarningFilter(partnerId, offer, fact, status, from, to),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{earningId}")
    @Operation(operationId = "getEarning", summary = "Read an earning with its trace and its entries")
    @APIResponseSchema(EarningDetail.class)
    public Uni<Response> read(@PathParam("earningId") UUID earningId, @HeaderParam("If-None-Match") String seen) {
        return service.detail(caller.get(), earningId)
                .map(detail -> Answers.read(detail, detail.earning().revision(), seen));
    }

    @POST
    @Path("{earningId}/budget-release")
    @Operation(operationId = "releaseEarningBudget", summary = "Ask the budgets again for what they had refused of an earning")
    @APIResponseSchema(value = EarningView.class, responseCode = "200")
    public Uni<Response> release(@PathParam("earningId") UUID earningId, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.release(caller.get(), earningId, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

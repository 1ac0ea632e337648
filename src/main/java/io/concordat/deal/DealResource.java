package io.concordat.deal;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;

/** The REST door of deal registration. */
@Path("/v1/deal-registrations")
@Tag(name = "Deal registrations", description = "Partners claim opportunities; duplicates and channel conflicts are found at once.")
class DealResource {

    private final DealService service;
    private final DealQueries queries;
    private final DealDecisions decisions;
    private final CurrentCaller caller;

    DealResource(DealService service, DealQueries queries, DealDecisions decisions, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.decisions = decisions;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "registerDeal", summary = "Register a deal", description = """
            Answers 201 with the stored registration, whose verdict says what was found. The same deal of the same \
            partner answers 200 with the earlier registration and created false. Needs an Idempotency-Key.""")
    @APIResponseSchema(value = DealView.class, responseCode = "201")
    @APIResponse(responseCode = "200", description = "The earlier registration of the same deal.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DealView.class)))
    public Uni<Response> register(RegisterDeal input,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key) {
        return service.register(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listDealRegistrations", summary = "List registrations, newest first")
    public Uni<Page<DealView>> list(@QueryParam("status") DealStatus status, @QueryParam("verdict") Verdict verdict,
            @QueryParam("partnerId") UUID partnerId, @QueryParam("programId") UUID programId,
            @QueryParam("customerId") UUID customerId, @QueryParam("externalReference") String externalReference,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(),
                new DealFilter(status, verdict, partnerId, programId, customerId, externalReference),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDealRegistration", summary = "Read a registration")
    @APIResponseSchema(DealView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("{id}/matches")
    @Operation(operationId = "listDealMatches", summary = "Read what a registration matched, with the reasons", description = "A partner learns verdict and day of each match, never whose it is.")
    public Uni<MatchList> matches(@PathParam("id") UUID id) {
        return queries.matches(caller.get(), id);
    }

    @POST
    @Path("{id}/approval")
    @Operation(operationId = "approveDeal", summary = "Approve and protect a registration")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> approve(@PathParam("id") UUID id, DealReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return decisions.approve(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/rejection")
    @Operation(operationId = "rejectDeal", summary = "Reject a registration")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> reject(@PathParam("id") UUID id, DealReason input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.reject(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawDeal", summary = "Withdraw one's own registration")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> withdraw(@PathParam("id") UUID id, DealReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return decisions.withdraw(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/recall")
    @Operation(operationId = "recallDeal", summary = "Take one's own undecided registration back into a draft")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> recall(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.recall(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }
}

package io.concordat.deal.conflict;

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

/** The REST door of conflict cases. */
@Path("/v1/conflict-cases")
@Tag(name = "Conflicts", description = "Conflicts as records: the parties, what each had for every rule, the decision, the appeal.")
class ConflictResource {

    private final RulingService service;
    private final ConflictQueries queries;
    private final CurrentCaller caller;

    ConflictResource(RulingService service, ConflictQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listConflictCases", summary = "List conflict cases, newest first", description = "A partner finds the cases that a registration of its own is in, and never learns who the others are.")
    public Uni<Page<CaseView>> list(@QueryParam("status") CaseStatus status,
            @QueryParam("registrationId") UUID registrationId, @QueryParam("partnerId") UUID partnerId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), new CaseFilter(status, registrationId, partnerId),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getConflictCase", summary = "Read a conflict case")
    @APIResponseSchema(CaseView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @POST
    @Path("{id}/evidence")
    @Operation(operationId = "addConflictEvidence", summary = "Show whom the customer chose in writing", description = "A partner speaks for its own registration. The proposal is made anew; where the program's rules decide by themselves they may decide now.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Uni<Response> addEvidence(@PathParam("id") UUID id, AddEvidence input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.addEvidence(caller.get(), id, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }

    @POST
    @Path("{id}/decision")
    @Operation(operationId = "decideConflict", summary = "Decide a conflict and carry it out on all its registrations")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Uni<Response> decide(@PathParam("id") UUID id, DecideConflict input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.decide(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/appeal")
    @Operation(operationId = "appealConflict", summary = "Appeal against a decision, as a partner that lost")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Uni<Response> appeal(@PathParam("id") UUID id, AppealConflict input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.appeal(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/appeal-decision")
    @Operation(operationId = "decideConflictAppeal", summary = "Decide an appeal for good, as somebody else than who decided first")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Uni<Response> decideAppeal(@PathParam("id") UUID id, DecideConflict input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.decideAppeal(caller.get(), id, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }
}

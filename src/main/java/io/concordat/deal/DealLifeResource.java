package io.concordat.deal;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.concordat.deal.intake.DealContent;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of a registration's life between its draft and its decision. */
@Path("/v1/deal-registrations")
@Tag(name = "Deal registrations")
class DealLifeResource {

    private final DealDrafts drafts;
    private final DealChanges changes;
    private final DealReview review;
    private final DealDecisions decisions;
    private final DealQueries queries;
    private final CurrentCaller caller;

    DealLifeResource(DealDrafts drafts, DealChanges changes, DealReview review, DealDecisions decisions,
            DealQueries queries, CurrentCaller caller) {
        this.drafts = drafts;
        this.changes = changes;
        this.review = review;
        this.decisions = decisions;
        this.queries = queries;
        this.caller = caller;
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeDeal", summary = "Change what a registration says", description = """
            Takes the whole content. A draft changes freely; in ACTION_REQUIRED only the opened fields may differ             (400 field-frozen); an approved registration goes back to review when the change is material, and keeps its             protection until that is decided.""")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> change(@PathParam("id") UUID id, DealContent input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return changes.change(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/submission")
    @Operation(operationId = "submitDeal", summary = "Submit a draft")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return drafts.submit(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/action-request")
    @Operation(operationId = "requestDealAction", summary = "Ask the partner for something, opening the fields it takes")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> ask(@PathParam("id") UUID id, RequestAction input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return review.ask(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/answer")
    @Operation(operationId = "answerDealAction", summary = "Say that what was asked for is done; it is compared again")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> answer(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return review.answer(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/conflict-finding")
    @Operation(operationId = "findDealConflict", summary = "Note a conflict that matching did not find")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> findConflict(@PathParam("id") UUID id, DealReason input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return review.findConflict(caller.get(), id, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }

    @POST
    @Path("{id}/duplication")
    @Operation(operationId = "markDealDuplicate", summary = "Decide that it is the same deal as another registration")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> markDuplicate(@PathParam("id") UUID id, MarkDuplicate input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return decisions.markDuplicate(caller.get(), id, () -> Revisions.expected(expected), input, key)
                .map(Answers::of);
    }

    @POST
    @Path("{id}/revocation")
    @Operation(operationId = "revokeDeal", summary = "Take back an approval, with its protection")
    @APIResponseSchema(value = DealView.class, responseCode = "200")
    public Uni<Response> revoke(@PathParam("id") UUID id, DealReason input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return decisions.revoke(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @GET
    @Path("{id}/snapshots")
    @Operation(operationId = "listDealSnapshots", summary = "Read what a registration said at each submission and decision")
    public Uni<SnapshotList> snapshots(@PathParam("id") UUID id) {
        return queries.snapshots(caller.get(), id);
    }
}

package io.concordat.analytics.impact;

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

/** The REST door of proposals to retire versions. */
@Path("/v1/retirement-proposals")
@Tag(name = "Offer impact")
class RetirementProposalResource {

    private final RetirementProposalService service;
    private final CurrentCaller caller;

    RetirementProposalResource(RetirementProposalService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "proposeRetirements", summary = "Propose now to retire versions below the thresholds", description = "The service does so by itself once a day, over the quarter that ended last. The answer has the new proposals alone: a version has one open proposal at most, and rests after a dismissal.")
    @APIResponseSchema(value = RetirementRunView.class, responseCode = "200")
    public Uni<Response> propose(ProposeRetirements input, @HeaderParam("Idempotency-Key") String key) {
        return service.propose(caller.get(), input, key).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listRetirementProposals", summary = "List proposals to retire versions, newest first")
    public Uni<Page<RetirementProposalView>> list(@QueryParam("state") RetirementProposalStatus state,
            @QueryParam("programId") UUID programId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return service.list(caller.get(), state, programId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRetirementProposal", summary = "Read a proposal to retire a version")
    @APIResponseSchema(RetirementProposalView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(proposal -> Answers.read(proposal, proposal.revision(), seen));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptRetirementProposal", summary = "Accept a proposal: the version gets its last day", description = "In one transaction with the version's own life; the answer says what was begun. 409 proposal-decided, 409 offer-version-status.")
    @APIResponseSchema(value = RetirementProposalView.class, responseCode = "200")
    public Uni<Response> accept(@PathParam("id") UUID id, AcceptRetirement input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.accept(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }

    @POST
    @Path("{id}/dismissal")
    @Operation(operationId = "dismissRetirementProposal", summary = "Dismiss a proposal: the version goes on", description = "It is not proposed again for the policy's days. 409 proposal-decided.")
    @APIResponseSchema(value = RetirementProposalView.class, responseCode = "200")
    public Uni<Response> dismiss(@PathParam("id") UUID id, DismissRetirement input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.dismiss(caller.get(), id, input, Optional.ofNullable(expected).map(Revisions::expected), key)
                .map(Answers::of);
    }
}

package io.concordat.deal.team;

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

/** The REST door of invitations. */
@Path("/v1/invitations")
@Tag(name = "Teams", description = "Participants of a deal with roles and shares, and invitations between organisations.")
class InvitationResource {

    private final InvitationService service;
    private final InvitationQueries queries;
    private final CurrentCaller caller;

    InvitationResource(InvitationService service, InvitationQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "List invitations, newest first", description = "A partner finds those that it sent or received.")
    public Uni<Page<InvitationView>> list(@QueryParam("direction") Direction direction,
            @QueryParam("status") InvitationStatus status, @QueryParam("registrationId") UUID registrationId,
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return queries.list(caller.get(), new InvitationFilter(direction, status, registrationId),
                PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInvitation", summary = "Read an invitation")
    @APIResponseSchema(InvitationView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return queries.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("{id}/snapshot")
    @Operation(operationId = "getInvitationSnapshot", summary = "Read what the invited side sees of the registration", description = "Taken when it was invited, and never changed; contacts only with consent.")
    public Uni<SharedDeal> snapshot(@PathParam("id") UUID id) {
        return queries.snapshot(caller.get(), id);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(operationId = "acceptInvitation", summary = "Accept as the invited side", description = "It is in the team from now on; its share is decided later.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Uni<Response> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.accept(caller.get(), id, () -> Revisions.expected(expected), key).map(Answers::of);
    }

    @POST
    @Path("{id}/rejection")
    @Operation(operationId = "rejectInvitation", summary = "Say no as the invited side")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Uni<Response> reject(@PathParam("id") UUID id, EndInvitation input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.reject(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawInvitation", summary = "Take an invitation back as the inviting side")
    @APIResponseSchema(value = InvitationView.class, responseCode = "200")
    public Uni<Response> withdraw(@PathParam("id") UUID id, EndInvitation input,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.withdraw(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }
}

package io.concordat.deal.team;

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

import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.Revisions;

/** The REST door of teams, below their registration. */
@Path("/v1/deal-registrations/{id}")
@Tag(name = "Teams", description = "Participants of a deal with roles and shares, and invitations between organisations.")
class TeamResource {

    private final TeamService service;
    private final InvitationService invitations;
    private final CurrentCaller caller;

    TeamResource(TeamService service, InvitationService invitations, CurrentCaller caller) {
        this.service = service;
        this.invitations = invitations;
        this.caller = caller;
    }

    @GET
    @Path("participants")
    @Operation(operationId = "getDealTeam", summary = "Read who takes part in a deal, with roles and shares")
    @APIResponseSchema(TeamView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("participants/history")
    @Operation(operationId = "listDealTeams", summary = "Read the teams that a deal had, newest first")
    public Uni<TeamHistory> history(@PathParam("id") UUID id) {
        return service.history(caller.get(), id);
    }

    @PUT
    @Path("participants")
    @Operation(operationId = "replaceDealTeam", summary = "Replace the participants of a deal as a whole", description = "The shares are exactly 100 percent together. A partner puts in only who is in the team already; others are invited.")
    @APIResponseSchema(value = TeamView.class, responseCode = "200")
    public Uni<Response> replace(@PathParam("id") UUID id, WriteTeam input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service.replace(caller.get(), id, () -> Revisions.expected(expected), input, key).map(Answers::of);
    }

    @POST
    @Path("invitations")
    @Operation(operationId = "inviteToDeal", summary = "Invite a partner or the vendor to sell a deal together", description = "The invited side sees the named snapshot, as it is taken now, and nothing else of the registration.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201")
    public Uni<Response> invite(@PathParam("id") UUID id, InviteToDeal input,
            @HeaderParam("Idempotency-Key") String key) {
        return invitations.invite(caller.get(), id, input, key).map(Answers::of);
    }
}

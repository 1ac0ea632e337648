package io.concordat.deal.team;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of teams and invitations. */
@GraphQLApi
public class TeamGraphql {

    private final TeamService teams;
    private final InvitationService service;
    private final InvitationQueries queries;
    private final CurrentCaller caller;

    TeamGraphql(TeamService teams, InvitationService service, InvitationQueries queries, CurrentCaller caller) {
        this.teams = teams;
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @Query
    @Description("An invitation.")
    public Uni<InvitationView> invitation(@NonNull @Id UUID id) {
        return queries.require(caller.get(), id);
    }

    @Query
    @Description("Invitations, newest first; a partner finds those that it sent or received.")
    public @NonNull Uni<Connection<InvitationView>> invitations(Direction direction, InvitationStatus status,
            @Id UUID registrationId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return queries.list(caller.get(), new InvitationFilter(direction, status, registrationId), request)
                .map(page -> Connections.of(page, request, sent -> sent.id().toString()));
    }

    @Description("Who takes part in it, with roles and shares.")
    public Uni<List<TeamView>> team(@Source List<DealView> deals) {
        return teams.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Name("invitations")
    @Description("The invitations to sell it together, the 50 newest, newest first.")
    public Uni<List<List<InvitationView>>> invitationsOfDeals(@Source List<DealView> deals) {
        return queries.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Description("What the invited side sees of the registration, as it was when it was invited; null once it is closed.")
    public Uni<List<SharedDeal>> snapshot(@Source List<InvitationView> sent) {
        return queries.snapshots(caller.get(), sent);
    }

    @Mutation
    @Description("Replaces the participants of a deal as a whole; their shares are exactly 100 percent together.")
    public @NonNull Uni<TeamView> replaceDealTeam(@NonNull @Id UUID registrationId, @NonNull WriteTeam input,
            Integer expectedRevision, String idempotencyKey) {
        return teams.replace(caller.get(), registrationId, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Invites a partner or the vendor, who sees the named snapshot and nothing else.")
    public @NonNull Uni<InvitationView> inviteToDeal(@NonNull @Id UUID registrationId, @NonNull InviteToDeal input,
            String idempotencyKey) {
        return service.invite(caller.get(), registrationId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Accepts as the invited side, which is in the team from now on.")
    public @NonNull Uni<InvitationView> acceptInvitation(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return service.accept(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Says no as the invited side.")
    public @NonNull Uni<InvitationView> rejectInvitation(@NonNull @Id UUID id, @NonNull EndInvitation input,
            Integer expectedRevision, String idempotencyKey) {
        return service.reject(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Takes an invitation back as the inviting side.")
    public @NonNull Uni<InvitationView> withdrawInvitation(@NonNull @Id UUID id, @NonNull EndInvitation input,
            Integer expectedRevision, String idempotencyKey) {
        return service.withdraw(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }
}

package io.concordat.deal.conflict;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
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

/** The GraphQL door of conflict cases. */
@GraphQLApi
public class ConflictGraphql {

    private final RulingService service;
    private final ConflictQueries queries;
    private final CurrentCaller caller;

    ConflictGraphql(RulingService service, ConflictQueries queries, CurrentCaller caller) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
    }

    @Query
    @Description("A conflict case.")
    public Uni<CaseView> conflictCase(@NonNull @Id UUID id) {
        return queries.require(caller.get(), id);
    }

    @Query
    @Description("Conflict cases, newest first; a partner finds those that a registration of its own is in.")
    public @NonNull Uni<Connection<CaseView>> conflictCases(CaseStatus status, @Id UUID registrationId,
            @Id UUID partnerId, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return queries.list(caller.get(), new CaseFilter(status, registrationId, partnerId), request)
                .map(page -> Connections.of(page, request, found -> found.id().toString()));
    }

    @Description("The conflict cases that it is in, the 20 newest, newest first.")
    public Uni<List<List<CaseView>>> conflictCases(@Source List<DealView> deals) {
        return queries.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Mutation
    @Description("Shows whom the customer chose in writing; a partner speaks for its own registration.")
    public @NonNull Uni<CaseView> addConflictEvidence(@NonNull @Id UUID id, @NonNull AddEvidence input,
            Integer expectedRevision, String idempotencyKey) {
        return service.addEvidence(caller.get(), id, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Decides a conflict and carries it out on all its registrations.")
    public @NonNull Uni<CaseView> decideConflict(@NonNull @Id UUID id, @NonNull DecideConflict input,
            Integer expectedRevision, String idempotencyKey) {
        return service.decide(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Appeals against a decision, as a partner that lost.")
    public @NonNull Uni<CaseView> appealConflict(@NonNull @Id UUID id, @NonNull AppealConflict input,
            Integer expectedRevision, String idempotencyKey) {
        return service.appeal(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Decides an appeal for good, as somebody else than who decided first.")
    public @NonNull Uni<CaseView> decideConflictAppeal(@NonNull @Id UUID id, @NonNull DecideConflict input,
            Integer expectedRevision, String idempotencyKey) {
        return service.decideAppeal(caller.get(), id, () -> Revisions.expected(expectedRevision), input,
                idempotencyKey).map(Outcome::view);
    }
}

package io.concordat.deal;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.intake.RegisterDeal;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.graphql.AskedFields;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of deal registration. */
@GraphQLApi
public class DealGraphql {

    private final DealService service;
    private final CheckService checks;
    private final DealQueries queries;
    private final DealDecisions decisions;
    private final CurrentCaller caller;

    DealGraphql(DealService service, CheckService checks, DealQueries queries, DealDecisions decisions,
            CurrentCaller caller) {
        this.service = service;
        this.checks = checks;
        this.queries = queries;
        this.decisions = decisions;
        this.caller = caller;
    }

    @Query
    @Description("A registration.")
    public Uni<DealView> dealRegistration(@NonNull @Id UUID id) {
        return queries.require(caller.get(), id);
    }

    @Query
    @Description("Registrations, newest first.")
    public @NonNull Uni<Connection<DealView>> dealRegistrations(DealStatus status, Verdict verdict,
            @Id UUID partnerId, @Id UUID programId, @Id UUID customerId, String externalReference, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        DealFilter filter = new DealFilter(status, verdict, partnerId, programId, customerId, externalReference);
        return queries.list(caller.get(), filter, request, AskedFields.below("edges", "node"))
                .map(page -> Connections.of(page, request, deal -> deal.id().toString()));
    }

    @Query
    @Description("Asks what a registration would meet, without registering; not binding.")
    public @NonNull Uni<CheckView> checkDeal(@NonNull RegisterDeal input) {
        return checks.check(caller.get(), input);
    }

    @Mutation
    @Description("Registers a deal; created false means that the same partner registered it before.")
    public @NonNull Uni<DealView> registerDeal(@NonNull RegisterDeal input, @NonNull String idempotencyKey) {
        return service.register(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Approves and protects a registration.")
    public @NonNull Uni<DealView> approveDeal(@NonNull @Id UUID id, @NonNull DealReason input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions.approve(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Rejects a registration.")
    public @NonNull Uni<DealView> rejectDeal(@NonNull @Id UUID id, @NonNull DealReason input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions.reject(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Withdraws one's own registration.")
    public @NonNull Uni<DealView> withdrawDeal(@NonNull @Id UUID id, @NonNull DealReason input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions.withdraw(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Takes one's own undecided registration back into a draft.")
    public @NonNull Uni<DealView> recallDeal(@NonNull @Id UUID id, Integer expectedRevision, String idempotencyKey) {
        return decisions.recall(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}

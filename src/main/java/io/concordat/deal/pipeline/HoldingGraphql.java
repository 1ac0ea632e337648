package io.concordat.deal.pipeline;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of named accounts and partners of record. */
@GraphQLApi
public class HoldingGraphql {

    private final NamedAccountService accounts;
    private final IncumbentService incumbents;
    private final CurrentCaller caller;

    HoldingGraphql(NamedAccountService accounts, IncumbentService incumbents, CurrentCaller caller) {
        this.accounts = accounts;
        this.incumbents = incumbents;
        this.caller = caller;
    }

    @Query
    @Description("A named account.")
    public Uni<NamedAccountView> namedAccount(@NonNull @Id UUID id) {
        return accounts.require(caller.get(), id);
    }

    @Query
    @Description("Named accounts, newest first.")
    public @NonNull Uni<Connection<NamedAccountView>> namedAccounts(@Id UUID partnerId, @Id UUID customerId,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return accounts.list(caller.get(), partnerId, customerId, request)
                .map(page -> Connections.of(page, request, account -> account.id().toString()));
    }

    @Mutation
    @Description("Keeps a customer for the vendor or for one partner.")
    public @NonNull Uni<NamedAccountView> createNamedAccount(@NonNull WriteNamedAccount input,
            String idempotencyKey) {
        return accounts.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces a named account as a whole.")
    public @NonNull Uni<NamedAccountView> changeNamedAccount(@NonNull @Id UUID id, @NonNull WriteNamedAccount input,
            Integer expectedRevision, String idempotencyKey) {
        return accounts.change(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Gives a named account an earlier last day.")
    public @NonNull Uni<NamedAccountView> endNamedAccount(@NonNull @Id UUID id, @NonNull EndHolding input,
            Integer expectedRevision, String idempotencyKey) {
        return accounts.end(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Query
    @Description("A partner of record.")
    public Uni<IncumbentView> incumbent(@NonNull @Id UUID id) {
        return incumbents.require(caller.get(), id);
    }

    @Query
    @Description("Partners of record, newest first.")
    public @NonNull Uni<Connection<IncumbentView>> incumbents(@Id UUID partnerId, @Id UUID customerId, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return incumbents.list(caller.get(), partnerId, customerId, request)
                .map(page -> Connections.of(page, request, incumbent -> incumbent.id().toString()));
    }

    @Mutation
    @Description("Names a partner of record.")
    public @NonNull Uni<IncumbentView> nameIncumbent(@NonNull NameIncumbent input, String idempotencyKey) {
        return incumbents.name(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Gives a partner of record an earlier last day.")
    public @NonNull Uni<IncumbentView> endIncumbent(@NonNull @Id UUID id, @NonNull EndHolding input,
            Integer expectedRevision, String idempotencyKey) {
        return incumbents.end(caller.get(), id, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}

package io.concordat.earning.fact;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of facts. */
@GraphQLApi
public class FactGraphql {

    private final FactService service;
    private final CurrentCaller caller;

    FactGraphql(FactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("A version of a fact.")
    public @NonNull Uni<FactView> fact(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Facts, the last recorded first; a partner finds those that concern it.")
    public @NonNull Uni<Connection<FactView>> facts(@Id UUID partnerId, FactKind kind, String externalId, String deal,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new FactFilter(partnerId, kind, externalId, deal), request)
                .map(page -> Connections.of(page, request, fact -> fact.id().toString()));
    }

    @Mutation
    @Description("Records a fact or a correction of it; the same again changes nothing.")
    public @NonNull Uni<FactView> recordFact(@NonNull RecordFact input, String idempotencyKey) {
        return service.record(caller.get(), input, idempotencyKey).map(Outcome::view);
    }
}

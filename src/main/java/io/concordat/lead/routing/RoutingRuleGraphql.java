package io.concordat.lead.routing;

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
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of routing rules. */
@GraphQLApi
public class RoutingRuleGraphql {

    private final RoutingRuleService service;
    private final CurrentCaller caller;

    RoutingRuleGraphql(RoutingRuleService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("A lead routing rule.")
    public Uni<RoutingRule> leadRoutingRule(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Lead routing rules in the order in which they are asked.")
    public @NonNull Uni<Connection<RoutingRule>> leadRoutingRules(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), request)
                .map(page -> Connections.of(page, request, RoutingRuleService::positionOf));
    }

    @Mutation
    @Description("Creates a lead routing rule.")
    public @NonNull Uni<RoutingRule> createLeadRoutingRule(@NonNull WriteRoutingRule input, String idempotencyKey) {
        return service.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Replaces a lead routing rule as a whole; where its turns stand is kept.")
    public @NonNull Uni<RoutingRule> replaceLeadRoutingRule(@NonNull @Id UUID id, @NonNull WriteRoutingRule input,
            Integer expectedRevision, String idempotencyKey) {
        return service.replace(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }
}

package io.concordat.catalog.rule.check;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.security.CurrentCaller;

/** The GraphQL door of rule checks. */
@GraphQLApi
public class RuleCheckGraphql {

    private final RuleCheckService service;
    private final CurrentCaller caller;

    RuleCheckGraphql(RuleCheckService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("Checks a rule, and tries it with values; nothing is stored.")
    public @NonNull Uni<RuleCheck> checkRule(@NonNull CheckRule input) {
        return service.check(caller.get(), input);
    }
}

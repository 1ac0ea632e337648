package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;

/** The GraphQL door of the figures about offers. */
@GraphQLApi
public class ImpactGraphql {

    private final ImpactService service;
    private final CurrentCaller caller;

    ImpactGraphql(ImpactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("What the versions of offers achieved in a window, newest offer first.")
    public @NonNull Uni<Connection<OfferImpactView>> offerImpact(@Id UUID programId,
            @Description("First day; without both days the calendar quarter that ended last.") LocalDate from,
            @Description("First day behind the window.") LocalDate until, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), programId, from, until, request)
                .map(page -> Connections.of(page, request, VersionPlace::text));
    }
}

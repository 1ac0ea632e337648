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

/** The GraphQL door of what offers bring. */
@GraphQLApi
public class OfferImpactGraphql {

    private final OfferImpactService service;
    private final CurrentCaller caller;

    OfferImpactGraphql(OfferImpactService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("Adoption and return of every offer version in force, newest offer first; in the quarter that ended last when no window is given.")
    public @NonNull Uni<Connection<OfferImpactView>> offerImpact(@Id UUID programId,
            @Description("First day of the window.") LocalDate from,
            @Description("First day after the window.") LocalDate until, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), new ImpactFilter(programId, from, until), request)
                .map(page -> Connections.of(page, request, ImpactPosition::of));
    }
}

package io.concordat.earning.replay;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;

/** The GraphQL door of replays: pages of partners, since an answer of GraphQL is no stream. */
@GraphQLApi
public class ReplayGraphql {

    private final ReplayService service;
    private final CurrentCaller caller;

    ReplayGraphql(ReplayService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("What a period would have earned under other versions of offers, partner by partner and before budgets and caps of all partners; nothing is stored. Only the partners of the page are replayed; the totals of all are in the stream of REST. A partner with more than 20,000 facts is skipped here.")
    public @NonNull Uni<Connection<ReplayLine>> earningReplay(@NonNull ReplayEarnings input, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return service.page(caller.get(), input, request)
                .map(page -> Connections.of(page, request, line -> line.partnerId().toString()));
    }
}

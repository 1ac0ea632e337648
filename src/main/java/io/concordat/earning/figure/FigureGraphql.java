package io.concordat.earning.figure;

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

/** The GraphQL door of figures. */
@GraphQLApi
public class FigureGraphql {

    private final Figures figures;
    private final CurrentCaller caller;

    FigureGraphql(Figures figures, CurrentCaller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @Query
    @Description("Numbers about partners that facts do not tell.")
    public @NonNull Uni<Connection<PartnerFigureView>> partnerFigures(@Id UUID partnerId, String offer, Integer first,
            String after) {
        PageRequest request = Connections.request(first, after);
        return figures.list(caller.get(), partnerId, offer, request)
                .map(page -> Connections.of(page, request, figure -> figure.id().toString()));
    }

    @Mutation
    @Description("States a number about a partner, an offer and a period; its earnings are calculated again.")
    public @NonNull Uni<PartnerFigureView> writePartnerFigure(@NonNull WritePartnerFigure input,
            String idempotencyKey) {
        return figures.write(caller.get(), input, idempotencyKey).map(Outcome::view);
    }
}

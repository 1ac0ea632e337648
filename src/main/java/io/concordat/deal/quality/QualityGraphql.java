package io.concordat.deal.quality;

import java.util.List;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;

/** The GraphQL door of scores. */
@GraphQLApi
public class QualityGraphql {

    private final QualityService service;
    private final CurrentCaller caller;

    QualityGraphql(QualityService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Name("quality")
    @Description("How good it is by the published formula, with every contribution; for reviewers.")
    public Uni<List<QualityView>> qualityOfRegistration(@Source List<DealView> deals) {
        return service.of(caller.get(), deals.stream().map(DealView::id).toList());
    }
}

package io.concordat.deal.approval;

import java.util.List;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;

/** The levels of approval on a registration in GraphQL; approving itself is the mutation {@code approveDeal}. */
@GraphQLApi
public class ApprovalGraphql {

    private final ApprovalQueries queries;
    private final CurrentCaller caller;

    ApprovalGraphql(ApprovalQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @Description("The levels of its approval, in the order of the policy; none when one reviewer alone approves.")
    public Uni<List<List<ApprovalLevelView>>> approvalLevels(@Source List<DealView> deals) {
        return queries.of(caller.get(), deals.stream().map(DealView::id).toList());
    }
}

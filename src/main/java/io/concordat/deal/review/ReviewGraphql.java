package io.concordat.deal.review;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of reviews. */
@GraphQLApi
public class ReviewGraphql {

    private final ReviewQueries queries;
    private final ReviewService service;
    private final CurrentCaller caller;

    ReviewGraphql(ReviewQueries queries, ReviewService service, CurrentCaller caller) {
        this.queries = queries;
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("What a queue has to review, the nearest deadline first; open reviews unless state asks for others.")
    public @NonNull Uni<Connection<ReviewView>> queueRegistrations(@NonNull String queue, ReviewState state,
            String reviewer, Boolean taken, EscalationRole escalatedTo, Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return queries.worklist(caller.get(), queue, WorklistFilter.of(state, reviewer, taken, escalatedTo), request)
                .map(page -> Connections.of(page, request, WorklistPosition::of));
    }

    @Mutation
    @Description("Takes up, gives away or hands on the review of a registration; expectedRevision is the review's.")
    public @NonNull Uni<ReviewView> assignDealReview(@NonNull @Id UUID id, @NonNull AssignReview input,
            Integer expectedRevision, String idempotencyKey) {
        return service.assign(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Description("Its deadlines, those of the newest round of review first.")
    public Uni<List<List<TimerView>>> timers(@Source List<DealView> deals) {
        return queries.timers(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Description("Its review; not shown to partners.")
    public Uni<List<ReviewView>> review(@Source List<DealView> deals) {
        return queries.reviews(caller.get(), deals.stream().map(DealView::id).toList());
    }
}

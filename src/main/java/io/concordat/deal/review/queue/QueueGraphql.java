package io.concordat.deal.review.queue;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of review queues and of the routing. */
@GraphQLApi
public class QueueGraphql {

    private final QueueService queues;
    private final RoutingService routing;
    private final CurrentCaller caller;

    QueueGraphql(QueueService queues, RoutingService routing, CurrentCaller caller) {
        this.queues = queues;
        this.routing = routing;
        this.caller = caller;
    }

    @Query
    @Description("The review queue of that code.")
    public Uni<ReviewQueueView> reviewQueue(@NonNull String code) {
        return queues.require(caller.get(), code);
    }

    @Query
    @Description("The review queues in the order of their codes.")
    public @NonNull Uni<Connection<ReviewQueueView>> reviewQueues(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return queues.list(caller.get(), request)
                .map(page -> Connections.of(page, request, ReviewQueueView::code));
    }

    @Query
    @Description("The rules that choose the queue of a registration.")
    public @NonNull Uni<ReviewRoutingView> reviewRouting() {
        return routing.read(caller.get());
    }

    @Mutation
    @Description("Creates a review queue, or replaces it as a whole; replacing needs expectedRevision.")
    public @NonNull Uni<ReviewQueueView> writeReviewQueue(@NonNull String code, @NonNull WriteReviewQueue input,
            Integer expectedRevision, String idempotencyKey) {
        return queues.write(caller.get(), code, input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Writes the rules that choose the queue of a registration, as a whole; replacing needs expectedRevision.")
    public @NonNull Uni<ReviewRoutingView> writeReviewRouting(@NonNull WriteReviewRouting input,
            Integer expectedRevision, String idempotencyKey) {
        return routing.write(caller.get(), input, Optional.ofNullable(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }
}

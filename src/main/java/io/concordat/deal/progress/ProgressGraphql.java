package io.concordat.deal.progress;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of progress. */
@GraphQLApi
public class ProgressGraphql {

    private final StageService stages;
    private final EvidenceService evidence;
    private final OutcomeService outcomes;
    private final ProgressQueries queries;
    private final CurrentCaller caller;

    ProgressGraphql(StageService stages, EvidenceService evidence, OutcomeService outcomes, ProgressQueries queries,
            CurrentCaller caller) {
        this.stages = stages;
        this.evidence = evidence;
        this.outcomes = outcomes;
        this.queries = queries;
        this.caller = caller;
    }

    @Description("How far the sale is.")
    public Uni<List<ProgressView>> progress(@Source List<DealView> deals) {
        return queries.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Mutation
    @Description("Says how far the sale is, and when it is expected to close.")
    public @NonNull Uni<StageChangeView> changeDealStage(@NonNull @Id UUID registrationId, @NonNull ChangeStage input,
            String idempotencyKey) {
        return stages.change(caller.get(), registrationId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Records a milestone that the deal has reached, once.")
    public @NonNull Uni<MilestoneView> reachMilestone(@NonNull @Id UUID registrationId, @NonNull ReachMilestone input,
            String idempotencyKey) {
        return evidence.reach(caller.get(), registrationId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Records what was done on the deal, with day and proof.")
    public @NonNull Uni<ActivityView> recordActivity(@NonNull @Id UUID registrationId, @NonNull RecordActivity input,
            String idempotencyKey) {
        return evidence.record(caller.get(), registrationId, input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Links a registration to its opportunity in the CRM; it is CONVERTED from then on.")
    public @NonNull Uni<DealView> linkOpportunity(@NonNull @Id UUID id, @NonNull LinkOpportunity input,
            Integer expectedRevision, String idempotencyKey) {
        return outcomes.link(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Closes a deal as won or lost; its protection ends with it.")
    public @NonNull Uni<DealView> closeDeal(@NonNull @Id UUID id, @NonNull CloseDeal input, Integer expectedRevision,
            String idempotencyKey) {
        return outcomes.close(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }
}

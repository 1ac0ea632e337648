package io.concordat.deal;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import io.concordat.deal.intake.DealContent;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of a registration's life between its draft and its decision. */
@GraphQLApi
public class DealLifeGraphql {

    private final DealDrafts drafts;
    private final DealChanges changes;
    private final DealReview review;
    private final DealDecisions decisions;
    private final CurrentCaller caller;

    DealLifeGraphql(DealDrafts drafts, DealChanges changes, DealReview review, DealDecisions decisions,
            CurrentCaller caller) {
        this.drafts = drafts;
        this.changes = changes;
        this.review = review;
        this.decisions = decisions;
        this.caller = caller;
    }

    @Mutation
    @Description("Stores a draft, which matches nothing and protects nothing until it is submitted.")
    public @NonNull Uni<DealView> createDealDraft(@NonNull DealContent input, String idempotencyKey) {
        return drafts.create(caller.get(), input, idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Changes what a registration says, as a whole, as far as its state allows.")
    public @NonNull Uni<DealView> changeDeal(@NonNull @Id UUID id, @NonNull DealContent input,
            Integer expectedRevision, String idempotencyKey) {
        return changes.change(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Submits a draft.")
    public @NonNull Uni<DealView> submitDeal(@NonNull @Id UUID id, Integer expectedRevision, String idempotencyKey) {
        return drafts.submit(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Asks the partner for something, opening the fields it takes.")
    public @NonNull Uni<DealView> requestDealAction(@NonNull @Id UUID id, @NonNull RequestAction input,
            Integer expectedRevision, String idempotencyKey) {
        return review.ask(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Says that what was asked for is done; the registration is compared again.")
    public @NonNull Uni<DealView> answerDealAction(@NonNull @Id UUID id, Integer expectedRevision,
            String idempotencyKey) {
        return review.answer(caller.get(), id, () -> Revisions.expected(expectedRevision), idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Notes a conflict that matching did not find.")
    public @NonNull Uni<DealView> findDealConflict(@NonNull @Id UUID id, @NonNull DealReason input,
            Integer expectedRevision, String idempotencyKey) {
        return review.findConflict(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Decides that it is the same deal as another registration.")
    public @NonNull Uni<DealView> markDealDuplicate(@NonNull @Id UUID id, @NonNull MarkDuplicate input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions
                .markDuplicate(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }

    @Mutation
    @Description("Takes back an approval, with its protection.")
    public @NonNull Uni<DealView> revokeDeal(@NonNull @Id UUID id, @NonNull DealReason input,
            Integer expectedRevision, String idempotencyKey) {
        return decisions.revoke(caller.get(), id, () -> Revisions.expected(expectedRevision), input, idempotencyKey)
                .map(Outcome::view);
    }
}

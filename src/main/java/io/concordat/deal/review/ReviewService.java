package io.concordat.deal.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.review.ReviewEvents.ReviewAssigned;
import io.concordat.deal.review.queue.QueueService;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** What reviewers do with reviews; the decision itself is the deal room's. */
@ApplicationScoped
public class ReviewService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final QueueService queues;
    private final ReviewDesk desk;
    private final ReviewTimers timers;

    ReviewService(UnitOfWork work, InputCheck check, Deals deals, QueueService queues, ReviewDesk desk,
            ReviewTimers timers) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.queues = queues;
        this.desk = desk;
        this.timers = timers;
    }

    /**
     * Takes a review up, gives it to somebody, or hands it to another queue. Taking it up is the first response. Timers
     * go on as they began, so that handing a review on gains no time.
     *
     * @param expected the revision of the review that the caller saw
     * @return fails as CONFLICT {@code deal-state} when the registration is not in review
     */
    public Uni<Outcome<ReviewView>> assign(Caller by, UUID registrationId, IntSupplier expected, AssignReview input,
            String key) {
        Command<ReviewView> command = Command.of(by, Operation.ASSIGN_REVIEW, "assign-review", registrationId, input,
                key, ReviewView.class);
        check.check(input);
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .chain(deal -> requireQueue(unit, input).chain(() -> held(unit, deal))
                        .invoke(review -> Revisions.match(expected.getAsInt(), review.revision()))
                        .chain(review -> assign(unit, review, input)).map(review -> ReviewView.of(review, deal))
                        .map(view -> Outcome.ok(view, view.revision()))));
    }

    private Uni<Review> assign(SqlUnit unit, Review review, AssignReview input) {
        String reviewer = input.reviewer() == null && input.queue() == null ? unit.by().subject() : input.reviewer();
        Review assigned = review.assigned(input.queue(), reviewer, unit.now());
        unit.announce(new ReviewAssigned(assigned.registrationId(), assigned.queue(), reviewer));
        return (reviewer == null ? timers.look(unit, assigned) : timers.respond(unit, assigned)).map(Review::changed)
                .call(changed -> ReviewTable.update(unit, changed));
    }

    /** A registration that was in review before there were queues comes to one now. */
    private Uni<Review> held(SqlUnit unit, DealFacts deal) {
        return ReviewTable.hold(unit, deal.id()).chain(found -> {
            Optional<Review> open = found.filter(review -> !review.isOver());
            if (open.isPresent()) {
                return Uni.createFrom().item(open.get());
            }
            if (!ReviewDesk.isInReview(deal.status())) {
                throw DomainException.of(Kind.CONFLICT, "deal-state",
                        "A registration that is " + deal.status() + " is not in review.");
            }
            return desk.openAgain(unit, deal);
        });
    }

    private Uni<Void> requireQueue(SqlUnit unit, AssignReview input) {
        return input.queue() == null
                ? Uni.createFrom().voidItem()
                : queues.require(unit, input.queue()).onFailure(DomainException.class)
                        .transform(absent -> DomainException.invalid("queue", "unknown-code",
                                "There is no such review queue; /v1/review-queues lists them."))
                        .replaceWithVoid();
    }
}

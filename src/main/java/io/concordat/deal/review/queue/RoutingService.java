package io.concordat.deal.review.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.review.queue.QueueEvents.ReviewRoutingWritten;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of the routing: one ordered list of rules a vendor. */
@ApplicationScoped
public class RoutingService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final RoutingTable table;
    private final QueueTable queues;

    RoutingService(UnitOfWork work, InputCheck check, RoutingTable table, QueueTable queues) {
        this.work = work;
        this.check = check;
        this.table = table;
        this.queues = queues;
    }

    /**
     * Replaces the routing as a whole. Registrations that have a queue keep it.
     *
     * @param expected the revision that the caller saw; only a routing that was written before needs it
     */
    public Uni<Outcome<ReviewRoutingView>> write(Caller by, WriteReviewRouting input, Optional<Integer> expected,
            String key) {
        Command<ReviewRoutingView> command = Command.of(by, Operation.WRITE_REVIEW_QUEUES, "write-review-routing",
                null, input, key, ReviewRoutingView.class);
        check.check(input);
        refuse(RoutingFaults.of(input));
        return work.write(command, unit -> RoutingFaults.codes(input).require(unit)
                .chain(() -> requireQueues(unit, input)).chain(() -> table.hold(unit))
                .chain(found -> found.isPresent()
                        ? replace(unit, found.get(), input, expected)
                        : create(unit, input, expected)));
    }

    /** @return the routing; without rules while nobody has written it */
    public Uni<ReviewRoutingView> read(Caller by) {
        by.must(Operation.READ_REVIEW_QUEUES);
        return work.read(by, table::find);
    }

    private Uni<Void> requireQueues(SqlUnit unit, WriteReviewRouting input) {
        Set<String> asked = new HashSet<>(input.rules().stream().map(ReviewRule::queue).toList());
        if (input.defaultQueue() != null) {
            asked.add(input.defaultQueue());
        }
        return queues.known(unit, asked).invoke(known -> refuse(RoutingFaults.unknownQueues(input, known)))
                .replaceWithVoid();
    }

    private Uni<Outcome<ReviewRoutingView>> create(SqlUnit unit, WriteReviewRouting input,
            Optional<Integer> expected) {
        ReviewRoutingView routing = ReviewRoutingView.of(input, 1);
        return table.insert(unit, routing).chain(stored -> {
            if (!stored) {
                return table.hold(unit).chain(other -> replace(unit, other.orElseThrow(), input, expected));
            }
            unit.announce(written(routing));
            return Uni.createFrom().item(Outcome.created("/v1/review-routing", routing, 1));
        });
    }

    private Uni<Outcome<ReviewRoutingView>> replace(SqlUnit unit, ReviewRoutingView old, WriteReviewRouting input,
            Optional<Integer> expected) {
        Revisions.match(Revisions.expected(expected.orElse(null)), old.revision());
        ReviewRoutingView changed = ReviewRoutingView.of(input, old.revision() + 1);
        unit.announce(written(changed));
        return table.update(unit, changed).replaceWith(Outcome.ok(changed, changed.revision()));
    }

    private static ReviewRoutingWritten written(ReviewRoutingView routing) {
        return new ReviewRoutingWritten(routing.rules().size(), routing.defaultQueue(), routing.revision());
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}

package io.concordat.deal.review.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.review.queue.QueueEvents.ReviewQueueWritten;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of review queues. */
@ApplicationScoped
public class QueueService {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final UnitOfWork work;
    private final InputCheck check;
    private final QueueTable table;
    private final BusinessCalendars calendars;

    QueueService(UnitOfWork work, InputCheck check, QueueTable table, BusinessCalendars calendars) {
        this.work = work;
        this.check = check;
        this.table = table;
        this.calendars = calendars;
    }

    /**
     * Creates a queue, or replaces one as a whole. Reviews that are under way keep the deadlines they began with.
     *
     * @param expected the revision that the caller saw; only a queue that was written before needs it
     */
    public Uni<Outcome<ReviewQueueView>> write(Caller by, String code, WriteReviewQueue input,
            Optional<Integer> expected, String key) {
        Command<ReviewQueueView> command = Command.of(by, Operation.WRITE_REVIEW_QUEUES, "write-review-queue", code,
                input, key, ReviewQueueView.class);
        check.check(input);
        refuse(QueueFaults.of(input));
        if (!FORM.matcher(code).matches()) {
            throw DomainException.invalid("code", "code-malformed",
                    "A code has 1 to 40 upper-case letters, digits and underscores, a letter first.");
        }
        return work.write(command, unit -> requireKnown(unit, code, input).chain(() -> table.hold(unit, code))
                .chain(found -> found.isPresent()
                        ? replace(unit, found.get(), input, expected)
                        : create(unit, code, input, expected)));
    }

    /** @return a page in the order of the codes */
    public Uni<Page<ReviewQueueView>> list(Caller by, PageRequest page) {
        by.must(Operation.READ_REVIEW_QUEUES);
        return work.read(by, unit -> table.list(unit, page.after(), page.fetch()))
                .map(rows -> Page.of(rows, page, ReviewQueueView::code));
    }

    /** @return the queue, the standard one while nobody has written it; fails as NOT_FOUND when there is none */
    public Uni<ReviewQueueView> require(Caller by, String code) {
        by.must(Operation.READ_REVIEW_QUEUES);
        return work.read(by, unit -> require(unit, code));
    }

    /** As above, within a unit of work. */
    public Uni<ReviewQueueView> require(SqlUnit unit, String code) {
        return table.find(unit, code)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("review queue")));
    }

    private Uni<Void> requireKnown(SqlUnit unit, String code, WriteReviewQueue input) {
        Set<String> queues = new HashSet<>();
        if (input.targets() != null) {
            input.targets().stream().flatMap(target -> target.completed().escalations().stream())
                    .map(ReviewEscalation::toQueue).filter(Objects::nonNull).forEach(queues::add);
        }
        String calendar = ReviewQueueView.of(code, input, 1).calendar();
        return calendars.find(unit, List.of(calendar)).invoke(found -> {
            if (!found.containsKey(calendar)) {
                throw DomainException.invalid("calendar", "unknown-code",
                        "There is no such business calendar; /v1/business-calendars lists them.");
            }
        }).chain(() -> table.known(unit, queues)).invoke(known -> {
            known.add(code);
            refuse(QueueFaults.unknownQueues(input, known));
        }).replaceWithVoid();
    }

    private Uni<Outcome<ReviewQueueView>> create(SqlUnit unit, String code, WriteReviewQueue input,
            Optional<Integer> expected) {
        ReviewQueueView queue = ReviewQueueView.of(code, input, 1);
        return table.insert(unit, queue).chain(stored -> {
            if (!stored) {
                return table.hold(unit, code).chain(other -> replace(unit, other.orElseThrow(), input, expected));
            }
            unit.announce(written(queue));
            return Uni.createFrom().item(Outcome.created("/v1/review-queues/" + code, queue, 1));
        });
    }

    private Uni<Outcome<ReviewQueueView>> replace(SqlUnit unit, ReviewQueueView old, WriteReviewQueue input,
            Optional<Integer> expected) {
        Revisions.match(Revisions.expected(expected.orElse(null)), old.revision());
        ReviewQueueView changed = ReviewQueueView.of(old.code(), input, old.revision() + 1);
        unit.announce(written(changed));
        return table.update(unit, changed).replaceWith(Outcome.ok(changed, changed.revision()));
    }

    private static ReviewQueueWritten written(ReviewQueueView queue) {
        return new ReviewQueueWritten(queue.code(), queue.name(), queue.calendar(), queue.revision());
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }
}

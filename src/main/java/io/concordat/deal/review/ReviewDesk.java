package io.concordat.deal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.DealFacts;
import io.concordat.deal.life.DealStatus;
import io.concordat.deal.review.ReviewEvents.ReviewRouted;
import io.concordat.deal.review.queue.ReviewRouter;
import io.concordat.deal.review.queue.ReviewRouter.Route;
import io.concordat.deal.review.queue.ReviewTarget;
import io.concordat.platform.calendar.BusinessCalendars;
import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.work.SqlUnit;

/** Moves reviews along with their registrations. Whoever changes a review holds its row, then its timers. */
@ApplicationScoped
class ReviewDesk {

    private final ReviewRouter router;
    private final BusinessCalendars calendars;
    private final TimerTable table;
    private final ReviewTimers timers;

    ReviewDesk(ReviewRouter router, BusinessCalendars calendars, TimerTable table, ReviewTimers timers) {
        this.router = router;
        this.calendars = calendars;
        this.table = table;
        this.timers = timers;
    }

    /** @return whether a registration of the status is before the vendor's reviewers or waits for its partner */
    static boolean isInReview(DealStatus status) {
        return status != null && switch (status) {
            case SUBMITTED, UNDER_REVIEW, ACTION_REQUIRED, IN_CONFLICT -> true;
            default -> false;
        };
    }

    /** A registration that was never reviewed comes to review. */
    Uni<Review> open(SqlUnit unit, DealFacts deal) {
        return open(unit, deal, Optional.empty());
    }

    /** A registration comes to review, perhaps again: it is routed anew, and new timers begin. */
    Uni<Review> openAgain(SqlUnit unit, DealFacts deal) {
        return ReviewTable.hold(unit, deal.id()).chain(earlier -> open(unit, deal, earlier));
    }

    Uni<Void> pause(SqlUnit unit, DealFacts deal) {
        return held(unit, deal, review -> timers.pause(unit, review)
                .map(paused -> paused.in(ReviewState.WAITING, unit.now())));
    }

    Uni<Void> resume(SqlUnit unit, DealFacts deal) {
        return held(unit, deal, review -> timers.resume(unit, review)
                .map(resumed -> resumed.in(ReviewState.OPEN, unit.now())));
    }

    /** @param answered whether it was decided; else the partner took it back */
    Uni<Void> close(SqlUnit unit, DealFacts deal, boolean answered) {
        return held(unit, deal, review -> timers.stop(unit, review, answered)
                .map(stopped -> stopped.in(ReviewState.CLOSED, unit.now())));
    }

    private static Uni<Void> held(SqlUnit unit, DealFacts deal, Function<Review, Uni<Review>> change) {
        return ReviewTable.hold(unit, deal.id()).chain(found -> found.filter(review -> !review.isOver()).isEmpty()
                ? Uni.createFrom().voidItem()
                : change.apply(found.get()).chain(review -> ReviewTable.update(unit, review.changed())));
    }

    private Uni<Review> open(SqlUnit unit, DealFacts deal, Optional<Review> earlier) {
        int round = earlier.map(Review::round).orElse(0) + 1;
        int revision = earlier.map(Review::revision).orElse(0) + 1;
        return router.route(unit, deal).chain(route -> calendar(unit, route).chain(by -> {
            List<Timer> started = timers(unit, deal, round, route, by);
            Review review = Review.opened(deal.id(), round, route, unit.now(), ReviewTimers.nearest(started), revision);
            unit.announce(new ReviewRouted(deal.id(), review.queue(), review.rule(), round, review.dueAt()));
            return table.open(unit, review, started).chain(() -> started.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : ReviewTimers.wake(unit, deal.id(), started, by)).replaceWith(review);
        }));
    }

    private Uni<Map<String, BusinessCalendar>> calendar(SqlUnit unit, Route route) {
        return route.queue().targets().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : calendars.find(unit, List.of(route.queue().calendar()));
    }

    private static List<Timer> timers(SqlUnit unit, DealFacts deal, int round, Route route,
            Map<String, BusinessCalendar> by) {
        List<Timer> timers = new ArrayList<>();
        for (ReviewTarget target : route.queue().targets()) {
            timers.add(Timer.start(unit.newId(), deal.id(), round, route.queue(), target,
                    by.get(route.queue().calendar()), unit.now()));
        }
        return timers;
    }
}

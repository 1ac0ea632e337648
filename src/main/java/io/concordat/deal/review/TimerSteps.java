package io.concordat.deal.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import io.concordat.deal.review.ReviewEvents.ReviewBreached;
import io.concordat.deal.review.ReviewEvents.ReviewEscalated;
import io.concordat.deal.review.ReviewEvents.ReviewWarned;
import io.concordat.platform.work.SqlUnit;

/** Does what timers set off: each step once, because the database notes it once. */
@ApplicationScoped
class TimerSteps {

    /** A review and one of its timers, as the steps of the timer leave them. */
    record Done(Review review, Timer timer) {
    }

    private final TimerTable table;

    TimerSteps(TimerTable table) {
        this.table = table;
    }

    /** @param due what the timer sets off now, in the order of its time */
    Uni<Done> happen(SqlUnit unit, Review review, Timer timer, List<PlannedStep> due) {
        Done[] done = {new Done(review, timer)};
        return Multi.createFrom().iterable(due).onItem()
                .transformToUniAndConcatenate(step -> happen(unit, done[0], step).invoke(next -> done[0] = next))
                .collect().last().map(last -> done[0]);
    }

    private Uni<Done> happen(SqlUnit unit, Done before, PlannedStep step) {
        HappenedStep happened = new HappenedStep(step.kind(), step.percent(), unit.now());
        return table.note(unit, before.timer().id(), happened)
                .map(noted -> noted ? announced(unit, before, step, happened) : before);
    }

    private static Done announced(SqlUnit unit, Done before, PlannedStep step, HappenedStep happened) {
        Review review = before.review();
        Timer timer = before.timer();
        Review after = step.kind() == StepKind.ESCALATION ? review.escalated(step) : review;
        unit.announce(switch (step.kind()) {
            case WARNING -> new ReviewWarned(review.registrationId(), timer.kind(), step.percent(), review.queue(),
                    timer.dueAt());
            case BREACH -> new ReviewBreached(review.registrationId(), timer.kind(), review.queue(), timer.dueAt());
            case ESCALATION -> new ReviewEscalated(review.registrationId(), timer.kind(), step.percent(),
                    review.queue(), after.queue(), step.toRole());
        });
        return new Done(after, timer.having(happened));
    }
}

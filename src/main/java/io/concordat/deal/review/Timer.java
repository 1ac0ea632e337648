package io.concordat.deal.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.concordat.deal.review.queue.ReviewQueueView;
import io.concordat.deal.review.queue.ReviewTarget;
import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.time.BusinessCalendar;

/**
 * A deadline in working time. It counts what has passed, not what is left of a fixed date: {@code used} up to
 * {@code countedFrom}, and from there by the calendar as it is whenever somebody looks. So a calendar that changes holds
 * for the stretch that runs, and never for those that are over.
 *
 * @param queue code of the queue whose target it is
 * @param calendar code of the calendar that it counts by
 * @param businessMinutes working time that may pass
 * @param steps what it sets off, in the order of their time
 * @param used working time that had passed at {@code countedFrom}
 * @param countedFrom since when it runs; {@code null} while it stands still and when it is over
 * @param dueAt the deadline by the calendar of the last look; {@code null} while it stands still
 * @param happened what it set off already
 */
record Timer(UUID id, UUID registrationId, int round, TimerKind kind, String queue, String calendar,
        int businessMinutes, List<PlannedStep> steps, Instant startedAt, Duration used, Instant countedFrom,
        Instant dueAt, Instant pausedAt, Instant stoppedAt, TimerOutcome outcome, List<HappenedStep> happened) {

    private static final int DEADLINE = 100;

    static Timer start(UUID id, UUID registrationId, int round, ReviewQueueView queue, ReviewTarget target,
            BusinessCalendar by, Instant now) {
        return new Timer(id, registrationId, round, target.kind(), queue.code(), queue.calendar(),
                target.businessMinutes(), PlannedStep.of(target), now, Duration.ZERO, now, null, null, null, null,
                List.of()).recounted(by);
    }

    TimerState state() {
        return stoppedAt != null ? TimerState.STOPPED : pausedAt != null ? TimerState.PAUSED : TimerState.RUNNING;
    }

    boolean isRunning() {
        return countedFrom != null;
    }

    /** @return the same running timer with its deadline by the calendar as it is now */
    Timer recounted(BusinessCalendar by) {
        return with(used, countedFrom, at(DEADLINE, by), null, null, null);
    }

    Timer paused(BusinessCalendar by, Instant now) {
        return with(usedAt(by, now), null, null, now, null, null);
    }

    Timer resumed(BusinessCalendar by, Instant now) {
        return with(used, now, null, null, null, null).recounted(by);
    }

    /** @param answered whether what it waited for was done; else it ends because there is nothing to wait for any more */
    Timer stopped(BusinessCalendar by, Instant now, boolean answered) {
        TimerOutcome end = isBreached(by, now)
                ? TimerOutcome.BREACHED
                : answered ? TimerOutcome.MET : TimerOutcome.CANCELLED;
        Instant deadline = isRunning() ? at(DEADLINE, by) : null;
        return with(usedAt(by, now), null, deadline, null, now, end);
    }

    /** @return what is due and has not happened, in the order of its time */
    List<PlannedStep> due(BusinessCalendar by, Instant now) {
        return steps.stream().filter(step -> !hasHappened(step) && !at(step.percent(), by).isAfter(now)).toList();
    }

    /** @return when it sets off something next, if it ever does */
    Optional<Instant> nextAt(BusinessCalendar by) {
        return steps.stream().filter(step -> !hasHappened(step)).map(step -> at(step.percent(), by))
                .min(Comparator.naturalOrder());
    }

    /** @return working time that is left; negative when it is late */
    Duration left(BusinessCalendar by, Instant now) {
        return target().minus(isRunning() ? usedAt(by, now) : used);
    }

    Timer having(HappenedStep step) {
        List<HappenedStep> all = new ArrayList<>(happened);
        all.add(step);
        return new Timer(id, registrationId, round, kind, queue, calendar, businessMinutes, steps, startedAt, used,
                countedFrom, dueAt, pausedAt, stoppedAt, outcome, List.copyOf(all));
    }

    private boolean isBreached(BusinessCalendar by, Instant now) {
        return happened.stream().anyMatch(step -> step.kind() == StepKind.BREACH) || left(by, now).isNegative();
    }

    private boolean hasHappened(PlannedStep step) {
        return happened.stream().anyMatch(step::is);
    }

    private Instant at(int percent, BusinessCalendar by) {
        Duration ahead = target().multipliedBy(percent).dividedBy(DEADLINE).minus(used);
        return ahead.isNegative() ? countedFrom : by.plus(countedFrom, ahead);
    }

    private Duration usedAt(BusinessCalendar by, Instant now) {
        return isRunning() ? used.plus(by.between(countedFrom, now)) : used;
    }

    private Duration target() {
        return Duration.ofMinutes(businessMinutes);
    }

    private Timer with(Duration usedNow, Instant from, Instant due, Instant paused, Instant stopped,
            TimerOutcome end) {
        return new Timer(id, registrationId, round, kind, queue, calendar, businessMinutes, steps, startedAt, usedNow,
                from, due, paused, stopped, end, happened);
    }
}

package io.concordat.deal.review;

import java.time.Instant;
import java.util.List;

import io.concordat.platform.time.BusinessCalendar;

/** What becomes of a timer when its review goes on. */
enum Turn {
    RUN_ON, PAUSE, RESUME,
    /** What it waited for was done. */
    ANSWER,
    /** There is nothing to wait for any more. */
    CANCEL;

    /**
     * When a timer ends, only its lateness is still told; what that would have led to is not done any more.
     *
     * @return what the timer sets off before its turn
     */
    List<PlannedStep> due(Timer timer, BusinessCalendar by, Instant now) {
        boolean ends = this == ANSWER || this == CANCEL;
        return timer.isRunning()
                ? timer.due(by, now).stream().filter(step -> !ends || step.kind() == StepKind.BREACH).toList()
                : List.of();
    }

    /** @return the timer afterwards; one that stands still already does not pause again, nor does a running one resume */
    Timer of(Timer timer, BusinessCalendar by, Instant now) {
        return switch (this) {
            case RUN_ON -> timer;
            case PAUSE -> timer.isRunning() ? timer.paused(by, now) : timer;
            case RESUME -> timer.isRunning() ? timer : timer.resumed(by, now);
            case ANSWER -> timer.stopped(by, now, true);
            case CANCEL -> timer.stopped(by, now, false);
        };
    }
}

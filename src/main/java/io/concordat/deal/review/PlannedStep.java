package io.concordat.deal.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.deal.review.queue.ReviewEscalation;
import io.concordat.deal.review.queue.ReviewTarget;

/**
 * What a timer will set off. It is stored with the timer, which therefore keeps the plan that it began with.
 *
 * @param percent part of the target's working time after which it is due
 * @param toQueue queue that the review moves to, or {@code null}
 * @param toRole role that the review is brought to, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlannedStep(StepKind kind, int percent, String toQueue, EscalationRole toRole) {

    private static final int DEADLINE = 100;

    /** @return the warnings of the target, its deadline and its escalations, in the order of their time */
    static List<PlannedStep> of(ReviewTarget target) {
        List<PlannedStep> steps = new ArrayList<>();
        target.warnAtPercent().forEach(percent -> steps.add(new PlannedStep(StepKind.WARNING, percent, null, null)));
        steps.add(new PlannedStep(StepKind.BREACH, DEADLINE, null, null));
        for (ReviewEscalation late : target.escalations()) {
            steps.add(new PlannedStep(StepKind.ESCALATION, late.atPercent(), late.toQueue(), late.toRole()));
        }
        steps.sort(Comparator.comparingInt(PlannedStep::percent).thenComparing(PlannedStep::kind));
        return List.copyOf(steps);
    }

    boolean is(HappenedStep other) {
        return kind == other.kind() && percent == other.percent();
    }
}

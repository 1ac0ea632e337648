package io.concordat.deal.review;

import io.concordat.deal.review.queue.EscalationRole;

/**
 * Which reviews of a queue a list shall have.
 *
 * @param state how they stand
 * @param reviewer who took them up, or {@code null} for all
 * @param taken whether somebody took them up, or {@code null} for all
 * @param escalatedTo role that they were brought to, or {@code null} for all
 */
record WorklistFilter(ReviewState state, String reviewer, Boolean taken, EscalationRole escalatedTo) {

    static WorklistFilter of(ReviewState state, String reviewer, Boolean taken, EscalationRole escalatedTo) {
        return new WorklistFilter(state == null ? ReviewState.OPEN : state, reviewer, taken, escalatedTo);
    }
}

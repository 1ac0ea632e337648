package io.concordat.deal.review;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.deal.review.queue.ReviewRouter.Route;

/**
 * The stored review of a registration.
 *
 * @param round how often the registration came to review
 * @param queue code of its queue
 * @param rule the routing rule that chose the queue, or {@code null} for the default queue
 * @param reviewer who took it up, or {@code null}
 * @param escalatedTo role that it was brought to because it is late, or {@code null}
 * @param dueAt the nearest deadline of its running timers, or {@code null}
 */
record Review(UUID registrationId, int round, ReviewState state, String queue, String rule, Instant routedAt,
        String reviewer, Instant assignedAt, EscalationRole escalatedTo, Instant dueAt, Instant closedAt,
        int revision) {

    static Review opened(UUID registrationId, int round, Route route, Instant now, Instant dueAt, int revision) {
        return new Review(registrationId, round, ReviewState.OPEN, route.queue().code(), route.rule(), now, null, null,
                null, dueAt, null, revision);
    }

    boolean isOver() {
        return state == ReviewState.CLOSED;
    }

    Review in(ReviewState next, Instant now) {
        return new Review(registrationId, round, next, queue, rule, routedAt, reviewer, assignedAt, escalatedTo, dueAt,
                next == ReviewState.CLOSED ? now : null, revision);
    }

    Review due(Instant nearest) {
        return new Review(registrationId, round, state, queue, rule, routedAt, reviewer, assignedAt, escalatedTo,
                nearest, closedAt, revision);
    }

    /** It moves untaken when it changes its queue. */
    Review escalated(PlannedStep step) {
        boolean moves = step.toQueue() != null && !step.toQueue().equals(queue);
        return new Review(registrationId, round, state, moves ? step.toQueue() : queue, rule, routedAt,
                moves ? null : reviewer, moves ? null : assignedAt,
                step.toRole() == null ? escalatedTo : step.toRole(), dueAt, closedAt, revision);
    }

    /**
     * @param toQueue the queue from now on, or {@code null} for the same
     * @param who the reviewer from now on, or {@code null} for nobody yet
     */
    Review assigned(String toQueue, String who, Instant now) {
        Instant since = who == null ? null : Objects.equals(who, reviewer) ? assignedAt : now;
        return new Review(registrationId, round, state, toQueue == null ? queue : toQueue, rule, routedAt, who, since,
                escalatedTo, dueAt, closedAt, revision);
    }

    /** @return the same review as a change of it stores it */
    Review changed() {
        return new Review(registrationId, round, state, queue, rule, routedAt, reviewer, assignedAt, escalatedTo, dueAt,
                closedAt, revision + 1);
    }
}

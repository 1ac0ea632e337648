package io.concordat.deal.review;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.deal.review.queue.EscalationRole;
import io.concordat.deal.review.queue.TimerKind;
import io.concordat.platform.work.Event;

/** What happens to reviews. */
@RegisterForReflection
final class ReviewEvents {

    private ReviewEvents() {
    }

    /** Something happened to the review of one registration. */
    interface ReviewEvent extends Event {

        UUID registrationId();

        @Override
        default String subjectKind() {
            return "deal-registration";
        }

        @Override
        default UUID subjectId() {
            return registrationId();
        }
    }

    /** @param rule name of the rule that chose the queue, or {@code null} */
    record ReviewRouted(UUID registrationId, String queue, String rule, int round, Instant dueAt)
            implements
                ReviewEvent {
    }

    /** @param reviewer the reviewer's subject, or {@code null} when it was handed to a queue alone */
    record ReviewAssigned(UUID registrationId, String queue, String reviewer) implements ReviewEvent {
    }

    record ReviewWarned(UUID registrationId, TimerKind timer, int percent, String queue, Instant dueAt)
            implements
                ReviewEvent {
    }

    record ReviewBreached(UUID registrationId, TimerKind timer, String queue, Instant dueAt) implements ReviewEvent {
    }

    record ReviewEscalated(UUID registrationId, TimerKind timer, int percent, String fromQueue, String queue,
            EscalationRole role) implements ReviewEvent {
    }
}

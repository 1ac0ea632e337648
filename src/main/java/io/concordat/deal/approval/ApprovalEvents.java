package io.concordat.deal.approval;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens on the way to an approval. */
@RegisterForReflection
final class ApprovalEvents {

    private ApprovalEvents() {
    }

    /**
     * Somebody approved at some levels; who it was stands in the audit trail.
     *
     * @param levels names of the levels
     */
    record DealApprovalVoted(UUID registrationId, UUID partnerId, int round, List<String> levels) implements Event {

        @Override
        public String subjectKind() {
            return "deal-registration";
        }

        @Override
        public UUID subjectId() {
            return registrationId;
        }
    }
}

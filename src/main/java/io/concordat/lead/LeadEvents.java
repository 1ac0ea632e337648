package io.concordat.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** What happens to leads. */
@RegisterForReflection
final class LeadEvents {

    private LeadEvents() {
    }

    /** Something happened to one lead. */
    interface LeadEvent extends Event {

        UUID leadId();

        @Override
        default String subjectKind() {
            return "lead";
        }

        @Override
        default UUID subjectId() {
            return leadId();
        }
    }

    record LeadCreated(UUID leadId, String source, String country, List<String> families) implements LeadEvent {
    }

    /** @param ruleId the rule that chose, or {@code null} when a person did */
    record LeadOffered(UUID leadId, UUID partnerId, UUID assignmentId, int attempt, UUID ruleId, Instant respondBy)
            implements
                LeadEvent {
    }

    record LeadQueued(UUID leadId, String reason) implements LeadEvent {
    }

    record LeadAccepted(UUID leadId, UUID partnerId, UUID assignmentId) implements LeadEvent {
    }

    record LeadDeclined(UUID leadId, UUID partnerId, UUID assignmentId, DeclineReason reason) implements LeadEvent {
    }

    record LeadTimedOut(UUID leadId, UUID partnerId, UUID assignmentId) implements LeadEvent {
    }

    /** A person took it from where it was, to assign it anew. */
    record LeadTakenBack(UUID leadId, UUID partnerId, String reason) implements LeadEvent {
    }

    record LeadQualified(UUID leadId, UUID partnerId) implements LeadEvent {
    }

    record LeadDisqualified(UUID leadId, UUID partnerId, DisqualifyReason reason) implements LeadEvent {
    }

    /** @param created whether the registration is new, or an earlier one of the same deal */
    record LeadConverted(UUID leadId, UUID partnerId, UUID registrationId, boolean created) implements LeadEvent {
    }

    record LeadWithdrawn(UUID leadId, UUID partnerId, String reason) implements LeadEvent {
    }
}

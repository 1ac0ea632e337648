package io.concordat.deal.conflict;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.catalog.policy.TieBreak;
import io.concordat.platform.work.Event;

/** What happens to conflict cases. */
@RegisterForReflection
final class ConflictEvents {

    private ConflictEvents() {
    }

    /** Something happened to one case. */
    interface ConflictEvent extends Event {

        UUID caseId();

        @Override
        default String subjectKind() {
            return "conflict-case";
        }

        @Override
        default UUID subjectId() {
            return caseId();
        }
    }

    record ConflictOpened(UUID caseId, UUID registrationId, CaseKind conflict, TieBreak proposedRule, Instant decideBy)
            implements
                ConflictEvent {
    }

    /** What the rules propose changed: evidence came in, or a party left. */
    record ConflictProposalChanged(UUID caseId, UUID registrationId, TieBreak proposedRule) implements ConflictEvent {
    }

    record ConflictEvidenceAdded(UUID caseId, UUID evidenceId, UUID partnerId) implements ConflictEvent {
    }

    /** @param winner id of a registration, or VENDOR */
    record ConflictDecided(UUID caseId, UUID registrationId, String winner, TieBreak rule, SecondPartnerOutcome second,
            boolean automatic) implements ConflictEvent {
    }

    /** Nobody decided in time. */
    record ConflictDecisionOverdue(UUID caseId, UUID registrationId, Instant decideBy) implements ConflictEvent {
    }

    /** It was handed up because nobody decided in time; level counts how often. */
    record ConflictEscalated(UUID caseId, UUID registrationId, int level, String toRole) implements ConflictEvent {
    }

    record ConflictAppealed(UUID caseId, UUID registrationId, UUID partnerId) implements ConflictEvent {
    }

    record ConflictAppealDecided(UUID caseId, UUID registrationId, String winner, TieBreak rule,
            SecondPartnerOutcome second, boolean reversed) implements ConflictEvent {
    }

    record ConflictFinal(UUID caseId, UUID registrationId) implements ConflictEvent {
    }

    record ConflictWithdrawn(UUID caseId, UUID registrationId) implements ConflictEvent {
    }
}

package io.concordat.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.catalog.policy.SecondPartnerOutcome;
import io.concordat.core.matching.Verdict;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.work.Event;

/** What happens to registrations. */
@RegisterForReflection
final class DealEvents {

    private DealEvents() {
    }

    /** Something happened to one registration. */
    interface DealEvent extends Event {

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

    record DealRegistered(UUID registrationId, UUID partnerId, UUID customerId, DealStatus status, Verdict verdict)
            implements
                DealEvent {
    }

    /** The same partner sent the same deal again; nothing was stored. */
    record DealRegisteredAgain(UUID registrationId, UUID partnerId) implements DealEvent {
    }

    record DealApproved(UUID registrationId, UUID partnerId, UUID customerId, Instant protectionStartsAt,
            Instant protectionEndsAt, String reason) implements DealEvent {
    }

    record DealRejected(UUID registrationId, UUID partnerId, String reason) implements DealEvent {
    }

    record DealWithdrawn(UUID registrationId, UUID partnerId, String reason) implements DealEvent {
    }

    record DealRecalled(UUID registrationId, UUID partnerId) implements DealEvent {
    }

    record DealExpired(UUID registrationId, UUID partnerId) implements DealEvent {
    }

    /** A running protection comes near its end: a notice that the program's policy asks for. */
    record ProtectionEndsSoon(UUID registrationId, UUID partnerId, Instant endsAt,
            int daysBefore) implements DealEvent {
    }

    record DealRevoked(UUID registrationId, UUID partnerId, String reason) implements DealEvent {
    }

    /** How it goes on beside a first partner changed; without an outcome it is the only one again. */
    record DealShared(UUID registrationId, UUID partnerId, SecondPartnerOutcome secondPartner, Integer benefitPercent)
            implements
                DealEvent {
    }

    /** Its ending was taken back by an appeal. */
    record DealReinstated(UUID registrationId, UUID partnerId) implements DealEvent {
    }

    record DealMarkedDuplicate(UUID registrationId, UUID partnerId, UUID duplicateOf, String reason)
            implements
                DealEvent {
    }

    record DealDrafted(UUID registrationId, UUID partnerId) implements DealEvent {
    }

    record DealSubmitted(UUID registrationId, UUID partnerId, UUID customerId, DealStatus status, Verdict verdict)
            implements
                DealEvent {
    }

    /** A reviewer asked the partner for something. */
    record DealActionRequested(UUID registrationId, UUID partnerId, List<String> fields, String reason)
            implements
                DealEvent {
    }

    /** The partner answered what it was asked for; the registration was compared again. */
    record DealActionAnswered(UUID registrationId, UUID partnerId, DealStatus status, Verdict verdict)
            implements
                DealEvent {
    }

    /** What it says changed; an approved one whose change is material goes back to review. */
    record DealChanged(UUID registrationId, UUID partnerId, List<String> fields, boolean material)
            implements
                DealEvent {
    }

    /** A reviewer found a conflict that matching did not. */
    record DealConflictFound(UUID registrationId, UUID partnerId, String reason) implements DealEvent {
    }

    /** Somebody asked what a registration would meet, without registering. */
    record DealChecked(UUID partnerId, Verdict verdict) implements Event {

        @Override
        public String subjectKind() {
            return "partner";
        }

        @Override
        public UUID subjectId() {
            return partnerId;
        }
    }
}

package io.concordat.analytics.impact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.platform.work.Event;

/** Something that happened to the retirement of offers. */
@RegisterForReflection
sealed interface RetirementEvent extends Event {

    /** The one policy of a vendor has no id of its own. */
    UUID POLICY = UUID.nameUUIDFromBytes("retirement-policy".getBytes(StandardCharsets.UTF_8));

    /** The thresholds changed. */
    record RetirementPolicyWritten(String adoptionBelow, String romiBelow, int minimumAgeDays,
            int minimumEligiblePartners, int restDays, int revision) implements RetirementEvent {

        @Override
        public String subjectKind() {
            return "retirement-policy";
        }

        @Override
        public UUID subjectId() {
            return POLICY;
        }
    }

    /** Something that happened to a proposal. */
    sealed interface OfProposal extends RetirementEvent {

        UUID proposalId();

        @Override
        default String subjectKind() {
            return "retirement-proposal";
        }

        @Override
        default UUID subjectId() {
            return proposalId();
        }
    }

    /** A version is proposed for retirement. */
    record RetirementProposed(UUID proposalId, UUID offerId, int version, LocalDate from, LocalDate until,
            String adoption, String romi) implements OfProposal {
    }

    /** A proposal was accepted; the version has a last day. */
    record RetirementAccepted(UUID proposalId, UUID offerId, int version, LocalDate lastDay) implements OfProposal {
    }

    /** A proposal was dismissed. */
    record RetirementDismissed(UUID proposalId, UUID offerId, int version) implements OfProposal {
    }
}

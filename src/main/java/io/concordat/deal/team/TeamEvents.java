package io.concordat.deal.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.concordat.deal.intake.ParticipantRole;
import io.concordat.platform.work.Event;

/** What happens to teams and invitations. */
@RegisterForReflection
final class TeamEvents {

    private TeamEvents() {
    }

    record DealTeamChanged(UUID registrationId, UUID partnerId, int revision, List<TeamMember> participants)
            implements
                Event {

        @Override
        public String subjectKind() {
            return "deal-registration";
        }

        @Override
        public UUID subjectId() {
            return registrationId;
        }
    }

    /** Something happened to one invitation. */
    interface InvitationEvent extends Event {

        UUID invitationId();

        @Override
        default String subjectKind() {
            return "deal-invitation";
        }

        @Override
        default UUID subjectId() {
            return invitationId();
        }
    }

    /** @param party id of the invited partner, or VENDOR */
    record InvitationSent(UUID invitationId, UUID registrationId, String party, ParticipantRole role,
            SnapshotName snapshot, Instant expiresAt) implements InvitationEvent {
    }

    record InvitationAccepted(UUID invitationId, UUID registrationId, String party) implements InvitationEvent {
    }

    record InvitationRejected(UUID invitationId, UUID registrationId, String party) implements InvitationEvent {
    }

    record InvitationExpired(UUID invitationId, UUID registrationId, String party) implements InvitationEvent {
    }

    record InvitationWithdrawn(UUID invitationId, UUID registrationId, String party) implements InvitationEvent {
    }
}

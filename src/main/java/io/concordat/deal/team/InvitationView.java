package io.concordat.deal.team;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.ParticipantRole;
import io.concordat.platform.security.Caller;

/**
 * An invitation, as both doors show it and as it is stored.
 *
 * @param registrationId the registration; the invited partner does not see it
 * @param from the inviting side: id of a partner, or VENDOR
 * @param to the invited side: id of a partner, or VENDOR
 */
@Type("DealInvitation")
@Schema(name = "DealInvitation", description = "An invitation to sell a deal together.")
@Description("An invitation to sell a deal together.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationView(@NonNull @Id @Description("Public id.") UUID id,
        @Id @Description("The registration; the invited partner does not see it.") UUID registrationId,
        @NonNull @Description("The inviting side: id of a partner, or VENDOR.") String from,
        @NonNull @Description("The invited side: id of a partner, or VENDOR.") String to,
        @NonNull @Description("What it is to do.") ParticipantRole role,
        @Description("A word to the invited side.") String message,
        @NonNull @Description("What the invited side sees of the registration.") SnapshotName snapshotName,
        @NonNull @Description("Where it stands.") InvitationStatus status,
        @Description("Who invited; not shown to partners.") String invitedBy,
        @NonNull @Description("When.") Instant invitedAt,
        @NonNull @Description("First instant at which it cannot be answered any more.") Instant expiresAt,
        @Description("Who answered it or took it back; not shown to partners.") String endedBy,
        @Description("When it was answered or ended.") Instant endedAt,
        @Description("Why it was rejected or taken back.") String reason,
        @Description("Counts its changes, from 1.") int revision) {

    InvitationView ended(InvitationMove move, String by, Instant at, String because) {
        return new InvitationView(id, registrationId, from, to, role, message, snapshotName, move.from(status),
                invitedBy, invitedAt, expiresAt, by, at, because, revision + 1);
    }

    /** @return whether the caller stands on the invited side, and on no other */
    boolean isTo(Caller by) {
        return to.equals(TeamMember.name(by.partnerId()));
    }

    boolean isFrom(Caller by) {
        return from.equals(TeamMember.name(by.partnerId()));
    }

    /** @return what this caller, who is on one of the two sides or of the vendor, may see of it */
    InvitationView shownTo(Caller by) {
        return by.isPartner()
                ? new InvitationView(id, isFrom(by) ? registrationId : null, from, to, role, message, snapshotName,
                        status, null, invitedAt, expiresAt, null, endedAt, reason, revision)
                : this;
    }
}

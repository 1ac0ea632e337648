package io.concordat.deal.team;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.ParticipantRole;

/**
 * Invites another organisation to sell a deal together.
 *
 * @param party id of the partner, or VENDOR
 * @param expiresInDays days in which it is to be answered, the last one whole; 14 when not given
 * @param snapshotName what the invited side sees; BASIC when not given
 */
@Input("InviteToDealInput")
@Schema(name = "InviteToDeal", description = "Invites another organisation to sell a deal together.")
@Description("Invites another organisation to sell a deal together.")
public record InviteToDeal(
        @NotNull @Pattern(regexp = TeamMember.PARTY, message = "party-malformed: Send the id of a partner, or VENDOR.") @Description("Id of the partner, or VENDOR.") @Schema(examples = "VENDOR") String party,
        @NotNull @Description("What it is to do.") ParticipantRole role,
        @Size(max = 2000) @Description("A word to the invited side.") @Schema(examples = "You know this customer's data centre.") String message,
        @Min(1) @Max(90) @Description("Days in which it is to be answered; 14 when not given.") @Schema(examples = "14") Integer expiresInDays,
        @Description("What the invited side sees; BASIC when not given.") SnapshotName snapshotName) {

    private static final int TWO_WEEKS = 14;

    int days() {
        return expiresInDays == null ? TWO_WEEKS : expiresInDays;
    }

    SnapshotName snapshot() {
        return snapshotName == null ? SnapshotName.BASIC : snapshotName;
    }
}

package io.concordat.deal.team;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.deal.intake.ParticipantRole;

/**
 * A participant of a deal.
 *
 * @param party id of the partner, or VENDOR
 * @param sharePercent its share of the deal in percent, with two decimals
 */
@RegisterForReflection
@Input("TeamMemberInput")
@Type("TeamMember")
@Schema(name = "TeamMember", description = "A participant of a deal.")
@Description("A participant of a deal.")
public record TeamMember(
        @NotNull @Pattern(regexp = TeamMember.PARTY, message = "party-malformed: Send the id of a partner, or VENDOR.") @Description("Id of the partner, or VENDOR.") @Schema(examples = "VENDOR") String party,
        @NotNull @Description("What it does.") ParticipantRole role,
        @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Description("Its share of the deal in percent, with two decimals.") @Schema(examples = "100.00") BigDecimal sharePercent) {

    static final String VENDOR = "VENDOR";
    static final String PARTY = "VENDOR|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final int DECIMALS = 2;

    /** @return a participant whose share is decided later */
    static TeamMember unshared(UUID partnerId, ParticipantRole role) {
        return new TeamMember(name(partnerId), role, BigDecimal.ZERO.setScale(DECIMALS));
    }

    /** @return the name of a party, {@code null} being the vendor */
    static String name(UUID partnerId) {
        return partnerId == null ? VENDOR : partnerId.toString();
    }

    /** @return the partner that a party names, {@code null} for the vendor */
    static UUID partner(String party) {
        return party.equals(VENDOR) ? null : UUID.fromString(party);
    }

    /** @return the partner, or {@code null} for the vendor */
    public UUID partner() {
        return partner(party);
    }

    /** @return the same with its share to two decimals and its party as it is written by the service */
    TeamMember normal() {
        return new TeamMember(name(partner(party)), role, sharePercent.setScale(DECIMALS));
    }

    boolean isSame(TeamMember other) {
        return party.equals(other.party) && role == other.role;
    }
}

package io.concordat.deal.conflict;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.matching.HoldingKind;
import io.concordat.platform.time.Days;

/** A party of a conflict. Of others a partner sees side and day alone. */
@Type("ConflictParty")
@Schema(name = "ConflictParty", description = "A party of a conflict. Of others a partner sees side and day alone.")
@Description("A party of a conflict. Of others a partner sees side and day alone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyView(
        @Description("Whether it is the registration that came in, and not what stands against it.") boolean challenger,
        @Description("What it is.") HoldingKind kind,
        @Id @Description("Its public id; of a registration that registration's.") UUID holdingId,
        @Id @Description("Whose it is; absent for the vendor's own.") UUID partnerId,
        @Description("What matching said of it.") Verdict verdict,
        @NonNull @Description("The day on which it came in.") LocalDate since) {

    static PartyView of(Party party, ZoneId zone) {
        return new PartyView(party.challenger(), party.kind(), party.holdingId(), party.partnerId(), party.verdict(),
                Days.dayOf(party.since(), zone));
    }

    PartyView forPartner(UUID partner) {
        return partner.equals(partnerId) && kind == HoldingKind.REGISTRATION
                ? this
                : new PartyView(challenger, null, null, null, null, since);
    }
}

package io.concordat.earning.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.fact.FactKind;
import io.concordat.platform.input.MoneyValue;

/** One version of a fact, as it was told. */
@Type("Fact")
@Description("One version of a fact, as it was told.")
@Schema(name = "Fact", description = "One version of a fact, as it was told.")
public record FactView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("The source's name for it.") @Schema(description = "The source's name for it.") String externalId,
        @Description("Its version.") @Schema(description = "Its version.") int version,
        @Description("Whether no higher version is known; only such a one counts.") @Schema(description = "Whether no higher version is known; only such a one counts.") boolean current,
        @Description("Whether the source took the fact back altogether.") @Schema(description = "Whether the source took the fact back altogether.") boolean voided,
        @NonNull @Description("What happened.") @Schema(description = "What happened.") FactKind kind,
        @NonNull @Id @Description("Whose fact it is.") @Schema(description = "Whose fact it is.") UUID partnerId,
        @NonNull @Description("When it happened.") @Schema(description = "When it happened.") Instant occurredAt,
        @Description("Its value.") @Schema(description = "Its value.", nullable = true) MoneyValue amount,
        @NonNull @Description("Units.") @Schema(description = "Units.") String quantity,
        @NonNull @Description("The value's parts by product family.") @Schema(description = "The value's parts by product family.") List<@NonNull FactItem> items,
        @Description("What the vendor keeps of it; not shown to partners.") @Schema(description = "What the vendor keeps of it; not shown to partners.", nullable = true) FactEconomics economics,
        @Description("Unit prices.") @Schema(description = "Unit prices.", nullable = true) FactPrices prices,
        @NonNull @Description("Deal, customer, person, product and code.") @Schema(description = "Deal, customer, person, product and code.") FactSubject subject,
        @NonNull @Description("Partners with a role in it; a partner sees itself alone.") @Schema(description = "Partners with a role in it; a partner sees itself alone.") List<@NonNull FactParticipant> participants,
        @Description("Whether an influence on the deal is proven.") @Schema(description = "Whether an influence on the deal is proven.") boolean influence,
        @NonNull @Description("Codes of the proofs that are accepted for it.") @Schema(description = "Codes of the proofs that are accepted for it.") List<@NonNull String> evidence,
        @Description("External id of the fact that a reversal takes back.") @Schema(description = "External id of the fact that a reversal takes back.", nullable = true) String reverses,
        @NonNull @Description("Further values for rules and formulas.") @Schema(description = "Further values for rules and formulas.") List<@NonNull FactLabel> labels,
        @NonNull @Description("When it was recorded.") @Schema(description = "When it was recorded.") Instant recordedAt,
        @Description("Who recorded it; not shown to partners.") @Schema(description = "Who recorded it; not shown to partners.", nullable = true) String recordedBy) {

    /** @return the same without what is none of the partner's business */
    FactView forPartner(UUID partner) {
        return new FactView(id, externalId, version, current, voided, kind, partnerId, occurredAt, amount, quantity,
                items, null, prices, subject,
                participants.stream().filter(other -> other.partnerId().equals(partner)).toList(), influence, evidence,
                reverses, labels, recordedAt, null);
    }
}

package io.concordat.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.ledger.AccountingTreatment;

/** What was written to the ledger as a whole; its entries add up to zero in every currency. */
@Type("LedgerPosting")
@Description("What was written to the ledger as a whole; its entries add up to zero in every currency.")
@Schema(name = "LedgerPosting", description = "What was written to the ledger as a whole; its entries add up to zero in every currency.")
public record LedgerPostingView(
        @NonNull @Id @Description("Public id.") @Schema(description = "Public id.") UUID id,
        @NonNull @Description("When it was written.") @Schema(description = "When it was written.") Instant recordedAt,
        @NonNull @Description("Who caused it: subject of the token, or service:….") @Schema(description = "Who caused it: subject of the token, or service:….", examples = "acme-finance") String recordedBy,
        @NonNull @Description("The day to which accounting counts it.") @Schema(description = "The day to which accounting counts it.") LocalDate effectiveOn,
        @NonNull @Description("Kind of the object that it was made for.") @Schema(description = "Kind of the object that it was made for.", examples = "budget") String sourceKind,
        @NonNull @Id @Description("The object's id.") @Schema(description = "The object's id.") UUID sourceId,
        @NonNull @Description("What was done with the object; there is one posting of a source and step.") @Schema(description = "What was done with the object; there is one posting of a source and step.", examples = "funding") String sourceStep,
        @Description("How the general ledger books it; null when it is of no interest there.") @Schema(description = "How the general ledger books it; null when it is of no interest there.", nullable = true) AccountingTreatment treatment,
        @Description("The vendor's own account code in the general ledger.") @Schema(description = "The vendor's own account code in the general ledger.", examples = "6410", nullable = true) String generalLedgerCode,
        @Id @Description("The posting that this one compensates.") @Schema(description = "The posting that this one compensates.", nullable = true) UUID reversesId,
        @Id @Description("The posting that compensates this one.") @Schema(description = "The posting that compensates this one.", nullable = true) UUID reversedById,
        @NonNull @Description("Its lines.") @Schema(description = "Its lines.") List<LedgerEntryView> entries) {
}

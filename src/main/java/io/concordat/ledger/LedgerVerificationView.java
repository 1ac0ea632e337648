package io.concordat.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of the ledger found. */
@Type("LedgerVerification")
@Description("What a verification of the ledger found.")
@Schema(name = "LedgerVerification", description = "What a verification of the ledger found.")
public record LedgerVerificationView(
        @Description("Whether nothing speaks against the ledger in what was looked at.") @Schema(description = "Whether nothing speaks against the ledger in what was looked at.") boolean intact,
        @Description("First seal that was computed again.") @Schema(description = "First seal that was computed again.") long fromSeal,
        @Description("Last seal that was computed again and was right; one less than fromSeal when none was.") @Schema(description = "Last seal that was computed again and was right; one less than fromSeal when none was.") long throughSeal,
        @Description("Postings that were read for it.") @Schema(description = "Postings that were read for it.") int postings,
        @Description("The first seal that does not fit what stands in the ledger; null when all fit.") @Schema(description = "The first seal that does not fit what stands in the ledger; null when all fit.", nullable = true) Long firstBrokenSeal,
        @Description("Send it as fromSeal to go on; null at the end of the chain.") @Schema(description = "Send it as fromSeal to go on; null at the end of the chain.", nullable = true) Long nextSeal,
        @Description("Postings that wait for their seal.") @Schema(description = "Postings that wait for their seal.") long unsealedPostings,
        @Description("When the oldest of them was written.") @Schema(description = "When the oldest of them was written.", nullable = true) Instant unsealedSince,
        @NonNull @Description("Accounts whose balance is not the sum of their entries, at most a hundred; empty as well when the rebuild was not asked for.") @Schema(description = "Accounts whose balance is not the sum of their entries, at most a hundred; empty as well when the rebuild was not asked for.") List<BalanceDifferenceView> differences,
        @NonNull @Description("Postings that lack entries or are not balanced, at most a hundred; empty as well when the rebuild was not asked for.") @Schema(description = "Postings that lack entries or are not balanced, at most a hundred; empty as well when the rebuild was not asked for.") List<UUID> brokenPostings) {
}

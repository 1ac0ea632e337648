package io.concordat.earning.replay;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a replay: a partner, or the totals, which come last. */
@Type("EarningReplayLine")
@Description("What a replay gives for a partner.")
@Schema(name = "EarningReplayLine", description = "One line of a replay: a partner, or the totals, which come last.")
public record ReplayLine(
        @Id @Description("The partner.") @Schema(description = "The partner; null in the line of totals.", nullable = true) UUID partnerId,
        @Description("Partners with facts; one unless it is the line of totals.") @Schema(description = "Partners with facts; one unless it is the line of totals.", examples = "1") long partners,
        @Description("Facts of the period that were folded.") @Schema(description = "Facts of the period that were folded.", examples = "12") long facts,
        @Description("Partners that have too many facts to be replayed; they are in no amount.") @Schema(description = "Partners that have too many facts to be replayed; they are in no amount.", examples = "0") long skipped,
        @NonNull @Description("Amounts by offer and currency.") @Schema(description = "Amounts by offer and currency.") List<@NonNull ReplayedAmount> amounts) {
}

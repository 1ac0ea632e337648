package io.concordat.earning.replay;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a replay: a partner, or the totals, which come last. */
@Schema(name = "EarningReplayLine", description = "One line of a replay: a partner, or the totals, which come last.")
record ReplayLine(
        @Schema(description = "The partner; null in the line of totals.", nullable = true) UUID partnerId,
        @Schema(description = "Partners with facts; one unless it is the line of totals.", examples = "1") long partners,
        @Schema(description = "Facts of the period that were folded.", examples = "12") long facts,
        @Schema(description = "Partners that have too many facts to be replayed; they are in no amount.", examples = "0") long skipped,
        @Schema(description = "Amounts by offer and currency.") List<ReplayedAmount> amounts) {
}

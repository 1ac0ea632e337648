package io.concordat.analytics.discount;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people decided about a breach; a vendor's own. */
@Type("DiscountReview")
@Description("What people decided about a breach; not shown to partners.")
@Schema(name = "DiscountReview", description = "What people decided about a breach; not shown to partners.")
public record DiscountReviewView(
        @NonNull @Description("Whether the breach with its present figures is decided, and how.") @Schema(description = "Whether the breach with its present figures is decided, and how.", examples = "OPEN") DiscountReviewStatus status,
        @Description("Whether it is open again: its figures changed after the last decision.") @Schema(description = "Whether it is open again: its figures changed after the last decision.", examples = "false") boolean reopened,
        @Description("The last decision; of one that is open again the one about the earlier figures.") @Schema(description = "The last decision; of one that is open again the one about the earlier figures.", nullable = true) DiscountDecisionView decision,
        @Description("Counts the decisions; 0 before the first.") @Schema(description = "Counts the decisions; 0 before the first.", examples = "0") int revision) {

    static final DiscountReviewView NONE = new DiscountReviewView(DiscountReviewStatus.OPEN, false, null, 0);
}

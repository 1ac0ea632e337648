package io.concordat.analytics.discount;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.input.MoneyValue;

/** A deal whose discount is deeper than the guideline of its day. */
@Type("DiscountBreach")
@Description("A deal whose discount is deeper than the guideline of its day, in the currency of the deal.")
@Schema(name = "DiscountBreach", description = "A deal whose discount is deeper than the guideline of its day, in the currency of the deal.")
public record DiscountBreachView(
        @NonNull @Id @Description("The fact that tells it.") @Schema(description = "The fact that tells it.") UUID factId,
        @NonNull @Description("External id of the fact.") @Schema(description = "External id of the fact.", examples = "inv-2026-0815") String fact,
        @NonNull @Id @Description("The partner.") @Schema(description = "The partner.") UUID partnerId,
        @Description("The deal, where the fact names one.") @Schema(description = "The deal, where the fact names one.", nullable = true) String deal,
        @NonNull @Description("When it happened.") @Schema(description = "When it happened.") Instant occurredAt,
        @NonNull @Description("Value at list price that reversals left of it.") @Schema(description = "Value at list price that reversals left of it.") MoneyValue list,
        @NonNull @Description("List less net.") @Schema(description = "List less net.") MoneyValue discount,
        @NonNull @Description("Discount by list in percent, four decimals.") @Schema(description = "Discount by list in percent, four decimals.", examples = "35.0000") String depthPercent,
        @NonNull @Id @Description("The offer that has the guideline; of several the strictest.") @Schema(description = "The offer that has the guideline; of several the strictest.") UUID offerId,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GUIDE-26") String offer,
        @Description("Version of the offer that held on the day.") @Schema(description = "Version of the offer that held on the day.", examples = "1") int offerVersion,
        @NonNull @Description("Deepest discount that keeps to it, in percent.") @Schema(description = "Deepest discount that keeps to it, in percent.", examples = "20.0000") String limitPercent,
        @NonNull @Description("Depth less limit, in percentage points.") @Schema(description = "Depth less limit, in percentage points.", examples = "15.0000") String overPoints,
        @NonNull @Description("The part of the discount beyond the limit.") @Schema(description = "The part of the discount beyond the limit.") MoneyValue overAmount,
        @Description("Whether it is decided, with the figures that it has.") @Schema(description = "Whether it is decided, with the figures that it has.", examples = "false") boolean settled,
        @Description("What was decided; null for partners.") @Schema(description = "What was decided; null for partners.", nullable = true) DiscountReviewView review) {

    /** @return what its partner may know */
    DiscountBreachView forPartner() {
        return new DiscountBreachView(factId, fact, partnerId, deal, occurredAt, list, discount, depthPercent, offerId,
                offer, offerVersion, limitPercent, overPoints, overAmount, settled, null);
    }
}

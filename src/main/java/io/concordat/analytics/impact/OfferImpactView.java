package io.concordat.analytics.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.OfferVersionStatus;
import io.concordat.platform.input.MoneyValue;

/** What a version of an offer achieved in a window. */
@Type("OfferImpact")
@Description("What a version of an offer achieved in a window.")
@Schema(name = "OfferImpact", description = "What a version of an offer achieved in a window.")
public record OfferImpactView(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @Description("The version.") @Schema(description = "The version.", examples = "1") int version,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "GROWTH-26") String offer,
        @NonNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @NonNull @Description("ACTIVE or SUNSETTING.") @Schema(description = "ACTIVE or SUNSETTING.") OfferVersionStatus status,
        @NonNull @Description("First day of the window, in the vendor's time zone.") @Schema(description = "First day of the window, in the vendor's time zone.", examples = "2026-07-01") LocalDate from,
        @NonNull @Description("First day behind the window.") @Schema(description = "First day behind the window.", examples = "2026-10-01") LocalDate until,
        @Description("Partners that may earn under it on at least one day of the window.") @Schema(description = "Partners that may earn under it on at least one day of the window.", examples = "40") int eligiblePartners,
        @Description("Those of them for whom something that happened in the window counts under it.") @Schema(description = "Those of them for whom something that happened in the window counts under it.", examples = "25") int earningPartners,
        @Description("Earning by eligible partners, four decimals; null when none is eligible.") @Schema(description = "Earning by eligible partners, four decimals; null when none is eligible.", examples = "0.6250", nullable = true) String adoption,
        @NonNull @Description("Net value less cost of the facts that earned under it, each counted once, less what was taken back.") @Schema(description = "Net value less cost of the facts that earned under it, each counted once, less what was taken back.") MoneyValue grossProfit,
        @NonNull @Description("What was earned by these facts, net of what takes back.") @Schema(description = "What was earned by these facts, net of what takes back.") MoneyValue cost,
        @Description("Gross profit less cost, by cost, four decimals; null when nothing was earned, no fact says its cost, or a rate is missing.") @Schema(description = "Gross profit less cost, by cost, four decimals; null when nothing was earned, no fact says its cost, or a rate is missing.", examples = "3.6667", nullable = true) String romi,
        @Description("Facts that earned under it.") @Schema(description = "Facts that earned under it.", examples = "12") int facts,
        @Description("Those of them that do not say their cost; they add nothing to the gross profit.") @Schema(description = "Those of them that do not say their cost; they add nothing to the gross profit.", examples = "0") int factsWithoutCost,
        @Description("Earnings and facts in a currency without a rate on their day; they are left out of the amounts.") @Schema(description = "Earnings and facts in a currency without a rate on their day; they are left out of the amounts.", examples = "0") int withoutRate,
        @NonNull @Description("The rule by which this was calculated.") @Schema(description = "The rule by which this was calculated.", examples = "offer-impact/1") String rule,
        @NonNull @Description("When this was calculated.") @Schema(description = "When this was calculated.") Instant watermark,
        @Description("Partners whose earnings are still to be evaluated; with none the figures are complete.") @Schema(description = "Partners whose earnings are still to be evaluated; with none the figures are complete.", examples = "0") int partnersToEvaluate) {
}

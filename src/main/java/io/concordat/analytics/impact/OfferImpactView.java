package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.catalog.offer.OfferVersionStatus;
import io.concordat.platform.input.MoneyValue;

/**
 * What a version of an offer brought in a window. All money is in the vendor's currency at the rates of the facts' days, summed
 * exactly and rounded once, half to even; ratios have four decimals, rounded the same way.
 *
 * @param inForceFrom  first day on which facts earn under it
 * @param inForceUntil last such day, or {@code null} until further notice
 * @param facts        facts that earned: {@code measured}, {@code factsWithoutCost} and {@code factsWithoutRate} together
 * @param earned       what these facts earned, less what was taken back; without those that have no rate
 * @param grossProfit  net less cost of the measured facts
 * @param cost         what the measured facts earned; the denominator of {@code romi}
 * @param netGain      {@code grossProfit} less {@code cost}; the numerator of {@code romi}
 * @param definition   version of the definitions of these figures
 */
@Type("OfferImpact")
@Description("What a version of an offer brought in a window: adoption and return, with what they are made of. Money is in the vendor's currency at the rates of the facts' days.")
@Schema(name = "OfferImpact", description = "What a version of an offer brought in a window: adoption and return, with what they are made of. Money is in the vendor's currency at the rates of the facts' days.")
public record OfferImpactView(
        @NonNull @Id @Description("The offer.") @Schema(description = "The offer.") UUID offerId,
        @NonNull @Description("Code of the offer.") @Schema(description = "Code of the offer.", examples = "NEW-LOGO") String offer,
        @Description("Number of the version.") @Schema(description = "Number of the version.", examples = "1") int version,
        @NonNull @Description("Where it is in its life.") @Schema(description = "Where it is in its life.") OfferVersionStatus status,
        @NonNull @Id @Description("The program.") @Schema(description = "The program.") UUID programId,
        @NonNull @Description("Code of the program.") @Schema(description = "Code of the program.", examples = "CORE") String program,
        @NonNull @Description("First day on which facts earn under it.") @Schema(description = "First day on which facts earn under it.") LocalDate inForceFrom,
        @Description("Last such day; null until further notice.") @Schema(description = "Last such day; null until further notice.", nullable = true) LocalDate inForceUntil,
        @NonNull @Description("First day of the window.") @Schema(description = "First day of the window.", examples = "2026-07-01") LocalDate from,
        @NonNull @Description("First day after the window.") @Schema(description = "First day after the window.", examples = "2026-10-01") LocalDate until,
        @Description("Partners with at least one earning; the numerator of adoption.") @Schema(description = "Partners with at least one earning; the numerator of adoption.", examples = "1") int adopters,
        @Description("Partners that could have one on at least one day; the denominator of adoption.") @Schema(description = "Partners that could have one on at least one day; the denominator of adoption.", examples = "4") int eligiblePartners,
        @Description("Adopters per eligible partner, four decimals; null when nobody was eligible.") @Schema(description = "Adopters per eligible partner, four decimals; null when nobody was eligible.", examples = "0.2500", nullable = true) String adoption,
        @Description("Facts that earned.") @Schema(description = "Facts that earned.", examples = "3") int facts,
        @Description("Of them those whose cost and exchange rates are known.") @Schema(description = "Of them those whose cost and exchange rates are known.", examples = "2") int measuredFacts,
        @Description("Of them those that do not tell net and cost.") @Schema(description = "Of them those that do not tell net and cost.", examples = "1") int factsWithoutCost,
        @Description("Of them those of a currency without a rate on their day; left out of all amounts.") @Schema(description = "Of them those of a currency without a rate on their day; left out of all amounts.", examples = "0") int factsWithoutRate,
        @NonNull @Description("What they earned, less what was taken back.") @Schema(description = "What they earned, less what was taken back.") MoneyValue earned,
        @NonNull @Description("Net less cost of the measured facts, each counted once.") @Schema(description = "Net less cost of the measured facts, each counted once.") MoneyValue grossProfit,
        @NonNull @Description("What the measured facts earned; the denominator of romi.") @Schema(description = "What the measured facts earned; the denominator of romi.") MoneyValue cost,
        @NonNull @Description("Gross profit less cost; the numerator of romi.") @Schema(description = "Gross profit less cost; the numerator of romi.") MoneyValue netGain,
        @Description("Net gain per unit of cost, four decimals; null when no fact is measured.") @Schema(description = "Net gain per unit of cost, four decimals; null when no fact is measured.", examples = "3.6667", nullable = true) String romi,
        @Description("Version of the definitions of these figures.") @Schema(description = "Version of the definitions of these figures.", examples = "1") int definition,
        @NonNull @Description("How far facts are evaluated.") @Schema(description = "How far facts are evaluated.") ImpactWatermark watermark) {
}

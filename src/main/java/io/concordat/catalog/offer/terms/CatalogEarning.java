package io.concordat.catalog.offer.terms;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.core.earning.terms.EarningBase;
import io.concordat.core.earning.terms.Objective;
import io.concordat.core.earning.terms.OfferType;

/**
 * What an offer pays, as partners may read it: without margin floor, budget, accounting, codes, order among offers and the
 * formulas of other partners.
 */
@Type("CatalogEarning")
@Description("What an offer pays, as partners may read it.")
@Schema(name = "CatalogEarning", description = "What an offer pays, as partners may read it.")
public record CatalogEarning(
        @NonNull @Description("What it is reported as.") @Schema(description = "What it is reported as.") OfferType type,
        @NonNull @Description("What it is for.") @Schema(description = "What it is for.") Objective objective,
        @NonNull @Description("ISO 4217 code of all its amounts.") @Schema(description = "ISO 4217 code of all its amounts.", examples = "USD") String currency,
        @NonNull @Description("Which facts earn.") @Schema(description = "Which facts earn.") EarningTrigger trigger,
        @NonNull @Description("Which value of a fact is the base.") @Schema(description = "Which value of a fact is the base.") EarningBase base,
        @NonNull @Description("Formulas by kind of partner; the first that holds a partner counts. The text of one that looks at the vendor's cost is empty.") @Schema(description = "Formulas by kind of partner; the first that holds a partner counts. The text of one that looks at the vendor's cost is empty.") List<@NonNull EarningSegment> segments,
        @Description("A further rule that must hold; not shown where it looks at the vendor's cost.") @Schema(description = "A further rule that must hold; not shown where it looks at the vendor's cost.", nullable = true) String eligibility,
        @NonNull @Description("Codes of proofs that must be accepted before it is paid.") @Schema(description = "Codes of proofs that must be accepted before it is paid.") List<@NonNull String> evidence,
        @Description("Whether nothing is earned without a proven influence on the deal.") @Schema(description = "Whether nothing is earned without a proven influence on the deal.") boolean influenceRequired,
        @NonNull @Description("When it is paid.") @Schema(description = "When it is paid.") EarningPayout payout,
        @NonNull @Description("Limits.") @Schema(description = "Limits.") List<@NonNull EarningCap> caps,
        @NonNull @Description("What takes back.") @Schema(description = "What takes back.") List<@NonNull EarningClawback> clawbacks,
        @NonNull @Description("How a part of a minor unit is rounded.") @Schema(description = "How a part of a minor unit is rounded.") EarningRounding rounding,
        @NonNull @Description("The partner's own formulas, each in place of its segment's for some days.") @Schema(description = "The partner's own formulas, each in place of its segment's for some days.") List<@NonNull EarningOverride> overrides) {

    /** However a rule spells {@code fact.cost}, with blanks or a comment between, the word is in it. */
    private static final Pattern COST = Pattern.compile("\\bcost\\b");

    /**
     * @param terms   completed, or {@code null}
     * @param partner who reads; {@code null} for what all partners may read
     * @return {@code null} for {@code null}
     */
    public static CatalogEarning of(EarningTerms terms, UUID partner) {
        return terms == null
                ? null
                : new CatalogEarning(terms.type(), terms.objective(), terms.currency(), terms.trigger(), terms.base(),
                        terms.segments().stream().map(segment -> new EarningSegment(segment.code(), segment.audience(),
                                segment.formula().withholding(COST))).toList(),
                        terms.eligibility() == null || COST.matcher(terms.eligibility()).find()
                                ? null
                                : terms.eligibility(),
                        terms.evidence(), terms.influenceRequired(), terms.payout(), terms.caps(), terms.clawbacks(),
                        terms.rounding(),
                        terms.overrides().stream().filter(own -> own.partnerId().equals(partner))
                                .map(own -> new EarningOverride(own.partnerId(), own.from(), own.endsOn(),
                                        own.formula().withholding(COST), own.reason()))
                                .toList());
    }
}

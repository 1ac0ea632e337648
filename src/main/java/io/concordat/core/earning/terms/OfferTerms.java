package io.concordat.core.earning.terms;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.concordat.core.money.Currency;

/**
 * Everything a version of an offer says about money. All amounts of formulas and caps are in its currency.
 *
 * @param identity        program, offer, version
 * @param type            what it is reported as
 * @param objective       what it is for
 * @param validFrom       first day whose facts earn
 * @param validUntil      first day whose facts earn no longer; {@code null} for no end
 * @param trigger         which facts earn
 * @param productFamilies what counts of a fact; empty for everything
 * @param base            which value of a fact is the base
 * @param segments        formulas by kind of partner, the first that fits counts
 * @param eligibility     further rule
 * @param proofs          evidence and influence that are asked for
 * @param payout          when it is paid
 * @param caps            limits, applied in this order
 * @param clawbacks       what takes back; the first that names the trigger counts
 * @param stacking        group; {@code null} for none
 * @param priority        order among the offers of a fact: 1 before 2, then by offer
 * @param floor           margin that the vendor must keep; {@code null} for none
 * @param budget          who pays; {@code null} for no budget
 * @param accounting      how finance books it
 * @param codes           codes for CRM and general ledger
 * @param currency        currency of its amounts
 * @param rounding        how a part of a minor unit is rounded, once per line
 * @param deduction       earnings of the same fact that are taken off the base
 * @param overrides       formulas for single partners
 */
public record OfferTerms(OfferIdentity identity, OfferType type, Objective objective, LocalDate validFrom,
        LocalDate validUntil, Trigger trigger, Set<String> productFamilies, EarningBase base,
        List<OfferSegment> segments, Condition eligibility, Proofs proofs, PayoutTiming payout, List<Cap> caps,
        List<Clawback> clawbacks, StackingGroup stacking, int priority, MarginFloor floor, BudgetReference budget,
        AccountingTreatment accounting, TaxonomyCodes codes, Currency currency, RoundingMode rounding,
        BaseDeduction deduction, List<PartnerOverride> overrides) {

    public OfferTerms {
        productFamilies = Set.copyOf(productFamilies);
        segments = List.copyOf(segments);
        caps = List.copyOf(caps);
        clawbacks = List.copyOf(clawbacks);
        overrides = List.copyOf(overrides);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("An offer speaks to one segment or more: " + identity);
        }
        if (caps.stream().anyMatch(cap -> !cap.limit().currency().equals(currency))) {
            throw new IllegalArgumentException("The caps of an offer are in its currency: " + identity);
        }
        if (rounding == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("An offer says how it rounds: " + identity);
        }
    }

    /** @return whether facts of that day earn under this version */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }
}

package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.concordat.catalog.offer.OfferVersionStatus;

/** Says why a version should end, by exact comparisons: the rounded ratios are for people. */
final class RetirementReasons {

    private RetirementReasons() {
    }

    /**
     * @return a sentence for each threshold that the figures are below; none for a version that is ending already, is too young at
     *         the end of the window, or could reach too few partners. What cannot be told ({@code null}) is no reason.
     */
    static List<String> of(OfferImpactView figures, RetirementThresholds thresholds) {
        List<String> reasons = new ArrayList<>();
        if (figures.status() != OfferVersionStatus.ACTIVE
                || ChronoUnit.DAYS.between(figures.inForceFrom(), figures.until()) < thresholds.minimumAgeDays()
                || figures.eligiblePartners() < thresholds.minimumEligiblePartners()) {
            return reasons;
        }
        if (figures.adoption() != null && thresholds.adoptionBelow() != null
                && isBelow(BigDecimal.valueOf(figures.adopters()), BigDecimal.valueOf(figures.eligiblePartners()),
                        thresholds.adoptionBelow())) {
            reasons.add("Adoption is " + figures.adoption() + " (" + figures.adopters() + " of "
                    + figures.eligiblePartners() + " eligible partners earned), below " + thresholds.adoptionBelow()
                    + ".");
        }
        if (figures.romi() != null && thresholds.romiBelow() != null
                && isBelow(new BigDecimal(figures.netGain().amount()), new BigDecimal(figures.cost().amount()),
                        thresholds.romiBelow())) {
            reasons.add("The return is " + figures.romi() + " (gross profit " + figures.grossProfit().amount()
                    + " for a cost of " + figures.cost().amount() + " " + figures.cost().currency() + "), below "
                    + thresholds.romiBelow() + ".");
        }
        return reasons;
    }

    /** @param denominator above zero */
    private static boolean isBelow(BigDecimal numerator, BigDecimal denominator, String threshold) {
        return numerator.compareTo(denominator.multiply(new BigDecimal(threshold))) < 0;
    }
}

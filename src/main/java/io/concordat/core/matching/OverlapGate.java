package io.concordat.core.matching;

import java.util.Set;

/**
 * Turns a likeness of customers into a verdict about two registrations (domain rule: overlap gates of deal registration). Only
 * an open registration can stand in the way; families overlap when they share a code after each set was expanded with its
 * parents.
 */
public final class OverlapGate {

    private OverlapGate() {
    }

    /**
     * @param likeness            how alike the two customers are
     * @param samePartner         whether the earlier registration is the same partner's
     * @param families            product families of the new registration, parents included
     * @param otherFamilies       product families of the earlier registration, parents included
     * @param sameOpportunityType whether both are of one opportunity type
     * @param otherIsOpen         whether the earlier registration is still open
     */
    public static Verdict verdict(Likeness likeness, boolean samePartner, Set<String> families,
            Set<String> otherFamilies,
            boolean sameOpportunityType, boolean otherIsOpen) {
        return verdict(likeness, samePartner, overlaps(families, otherFamilies), sameOpportunityType, otherIsOpen);
    }

    /** The same with the overlap already known. */
    public static Verdict verdict(Likeness likeness, boolean samePartner, boolean familiesOverlap,
            boolean sameOpportunityType, boolean otherIsOpen) {
        if (!otherIsOpen || likeness == Likeness.DIFFERENT) {
            return Verdict.CLEAR;
        }
        if (likeness == Likeness.POSSIBLE) {
            return familiesOverlap ? Verdict.POSSIBLE : Verdict.CLEAR;
        }
        if (!familiesOverlap) {
            return Verdict.RELATED;
        }
        if (!sameOpportunityType) {
            return Verdict.POSSIBLE;
        }
        return samePartner ? Verdict.EXACT_DUPLICATE : Verdict.CONFLICT_PARTNER;
    }

    /** @return whether the two sets share a family */
    public static boolean overlaps(Set<String> families, Set<String> otherFamilies) {
        return families.stream().anyMatch(otherFamilies::contains);
    }
}

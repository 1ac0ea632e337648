package io.concordat.core.matching;

import java.util.Collections;
import java.util.Set;

/**
 * Turns a likeness of customers into a verdict about two registrations (domain rule: overlap gates of deal registration). Only
 * an open registration can stand in the way.
 */
public final class OverlapGate {

    private OverlapGate() {
    }

    /**
     * @param likeness            how alike the two customers are
     * @param samePartner         whether the earlier registration is the same partner's
     * @param familiesOverlap     whether they are about overlapping product families, see {@link #overlap}
     * @param sameOpportunityType whether both are of one opportunity type
     * @param otherIsOpen         whether the earlier registration is still open
     */
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

    /**
     * A family overlaps with itself and with every family above it, but two families below one do not overlap.
     *
     * @param families    families of one registration
     * @param scope       the same with every family above them
     * @param others      families of the other registration
     * @param othersScope the same with every family above them
     */
    public static boolean overlap(Set<String> families, Set<String> scope, Set<String> others,
            Set<String> othersScope) {
        return !Collections.disjoint(families, othersScope) || !Collections.disjoint(scope, others);
    }
}

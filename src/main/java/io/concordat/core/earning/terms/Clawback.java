package io.concordat.core.earning.terms;

import java.util.Set;

import io.concordat.core.earning.fact.FactKind;

/**
 * When and how much is taken back.
 *
 * @param triggers   reversals that take back
 * @param windowDays days after the fact within which a reversal counts, its last day included; {@code null} for no end
 * @param method     how much
 * @param termMonths months over which the amount is earned, for {@link Method#BY_TIME}; otherwise 0
 */
public record Clawback(Set<FactKind> triggers, Integer windowDays, Method method, int termMonths) {

    /** How much a reversal takes back. */
    public enum Method {
        /** All of it. */
        FULL,
        /** The share of the value that is reversed. */
        BY_VALUE,
        /** The share of full months that are left of the term. */
        BY_TIME,
        /** What the formula gives less without the reversed volume: a band may be lost. */
        TIER_RECOMPUTATION
    }

    public Clawback {
        triggers = Set.copyOf(triggers);
        if (!triggers.stream().allMatch(FactKind::isReversal)) {
            throw new IllegalArgumentException("Only reversals take back");
        }
        if (method == Method.BY_TIME && termMonths < 1) {
            throw new IllegalArgumentException("Taking back by time asks for a term of a month or more");
        }
    }
}

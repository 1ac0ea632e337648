package io.concordat.core.matching;

/**
 * The two scores that divide the same, the possibly same and the different customer.
 *
 * @param block  from this score on the customer is the same
 * @param review from this score on a person decides; at most {@code block}
 */
public record Thresholds(double block, double review) {

    /** The thresholds the frozen weights were learnt for. */
    public static final Thresholds DEFAULT = new Thresholds(0, -1);

    public Thresholds {
        if (!(review <= block)) {
            throw new IllegalArgumentException("review must not exceed block");
        }
    }

    /** @return how this score reads */
    public Likeness likeness(double score) {
        if (score >= block) {
            return Likeness.SAME;
        }
        return score >= review ? Likeness.POSSIBLE : Likeness.DIFFERENT;
    }
}

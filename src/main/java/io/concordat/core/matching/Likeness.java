package io.concordat.core.matching;

/** How a score reads against the two thresholds. */
public enum Likeness {
    /** The same customer; acted on without a person. */
    SAME,
    /** May be the same customer; a person decides. */
    POSSIBLE,
    /** Another customer. */
    DIFFERENT
}

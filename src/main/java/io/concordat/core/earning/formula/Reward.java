package io.concordat.core.earning.formula;

/** What the value of a band means. */
public enum Reward {
    /** A share of the value that falls to the band, 0.02 for 2 %. */
    PERCENT,
    /** An amount for each unit that falls to the band. */
    PER_UNIT,
    /** One amount as soon as the band is reached. */
    FIXED
}

package io.concordat.core.earning.formula;

/** A number about a partner, an offer and a period that facts do not tell. */
public enum Figure {
    /** Reference volume for growth, in the offer's currency. */
    BASELINE,
    /** Target volume, in the offer's currency. */
    QUOTA,
    /** Value of the contracts that came up for renewal, in the offer's currency. */
    RENEWAL_DUE,
    /** What the partner bought in the period that stock rotation looks back to, in the offer's currency. */
    PURCHASES
}

package io.concordat.core.earning.evaluation;

/** What became of an amount, or of a part of it. */
public enum Outcome {
    /** It is earned. */
    ACCRUED,
    /** It is over a cap. */
    CAPPED,
    /** Another offer of its stacking group pays. */
    EXCLUDED_STACKING,
    /** The deal cannot carry it. */
    BLOCKED_MARGIN,
    /** The budget does not suffice; tried again only when someone releases it. */
    NO_BUDGET,
    /** An exchange rate is missing, so there is no amount yet; tried again when rates are loaded. */
    NO_RATE,
    /** The offer applies, but its formula gives nothing, or the fact changes nothing; the reason says why. */
    NOTHING,
    /** An earlier earning is taken back, in whole or in part. */
    CLAWED_BACK
}

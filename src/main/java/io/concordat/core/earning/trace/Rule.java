package io.concordat.core.earning.trace;

/** The step of the calculation that a trace line tells about, in the order in which the steps happen. */
public enum Rule {
    /** The offer applies: its version, its segment and why it is eligible. */
    APPLIES,
    /** A term that holds for this partner alone takes the place of the offer's formula. */
    OVERRIDE,
    /** The fact's amounts are converted into the offer's currency. */
    EXCHANGE_RATE,
    /** What other programs pay for the same fact is taken off the base. */
    BASE_DEDUCTION,
    /** The formula and its one rounding. */
    FORMULA,
    /** The share of one partner in an amount that several earned together. */
    SPLIT,
    /** A cap of the offer or of its program. */
    CAP,
    /** The stacking group, over all programs. */
    STACKING,
    /** The margin that the deal must keep. */
    MARGIN_FLOOR,
    /** An amount over the cap of an earlier period that is paid now. */
    CARRY,
    /** A refund, a cancellation or another reason to take back. */
    CLAWBACK,
    /** A budget, or a cap that all partners share, drawn in the order of arrival. */
    BUDGET
}

package io.concordat.core.earning.terms;

/** Which value of a fact is the base of the formula. */
public enum EarningBase {
    /** The fact's amount, or that of the offer's product families. */
    AMOUNT,
    /** The list value of its economics. */
    LIST,
    /** The net value of its economics. */
    NET,
    /** Net value less cost. */
    MARGIN
}

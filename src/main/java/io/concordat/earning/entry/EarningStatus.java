package io.concordat.earning.entry;

import org.eclipse.microprofile.graphql.Description;

/** Where an earning stands. */
@Description("Where an earning stands.")
public enum EarningStatus {
    /** Earned; what makes it due has not happened yet, or a proof is missing. */
    ACCRUED,
    /** Earned; it becomes due when days that are running are over. */
    HELD,
    /** Due. */
    PAYABLE,
    /** Paid. */
    SETTLED,
    /** Taken back, or what takes back. */
    CLAWED_BACK,
    /** Over a cap. */
    CAPPED,
    /** Another offer of its stacking group pays. */
    EXCLUDED_STACKING,
    /** The deal cannot carry it. */
    BLOCKED_MARGIN,
    /** No budget had it; asked for again only by a release. */
    NO_BUDGET,
    /** An exchange rate is missing. */
    NO_RATE,
    /** The formula gives nothing, or the facts do not give it any more. */
    NOTHING
}

package io.concordat.core.earning.evaluation;

/** How much an evaluation tells beside the amounts, which never depend on it. */
public enum Detail {
    /** Amounts alone, for replays. */
    AMOUNTS,
    /** Every step of every line. */
    TRACE,
    /** Also why each offer that waits for such facts does not apply. */
    TRACE_AND_REFUSALS
}

package io.concordat.core.earning.formula;

/**
 * How bands apply to a total. The last four are the calculation methods of Dynamics 365 Supply Chain Management, as its page
 * "Rebate management deals" documents them (vectors V02m, V03m, V04r).
 */
public enum BandMethod {
    /** Each slice at its own rate. */
    MARGINAL,
    /** The rate that is reached on everything, back to the first unit. */
    RETROACTIVE,
    /** Dynamics: each line in turn until the value is used up; the same as {@link #MARGINAL}. */
    STEPPED,
    /** Dynamics: the highest line that is reached, on the whole value; the same as {@link #RETROACTIVE}. */
    CUMULATIVE,
    /** Dynamics: every line that is reached, each on the value up to its own upper threshold, added up. */
    ROLLING,
    /** Dynamics: every line that is reached, each on the whole value, added up. */
    TOTAL
}

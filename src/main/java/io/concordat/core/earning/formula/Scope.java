package io.concordat.core.earning.formula;

/** Over what the totals of a formula run. */
public enum Scope {
    /** Nothing is remembered: every fact stands for itself. */
    FACT,
    /** All facts of one deal. */
    DEAL,
    /** All facts of one person. */
    PERSON,
    /** All facts of the partner. */
    PARTNER
}

package io.concordat.earning.simulation;

import org.eclipse.microprofile.graphql.Description;

import io.concordat.core.earning.evaluation.PoolKey;

/** Whether budgets and caps of all partners would have what is asked for. */
@Description("Whether budgets and caps of all partners would have what is asked for.")
public enum FundingOutcome {
    /** All of it. */
    GRANTED,
    /** A budget would not have it. */
    NO_BUDGET,
    /** A cap of all partners would not have it. */
    CAPPED;

    /** @param by what does not suffice; {@code null} when everything does */
    static FundingOutcome of(PoolKey.Kind by) {
        if (by == null) {
            return GRANTED;
        }
        return by == PoolKey.Kind.BUDGET ? NO_BUDGET : CAPPED;
    }
}

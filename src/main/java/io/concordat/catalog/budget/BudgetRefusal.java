package io.concordat.catalog.budget;

import org.eclipse.microprofile.graphql.Description;

/** Why nothing was set aside. */
@Description("Why nothing was set aside.")
public enum BudgetRefusal {
    /** Less is available than was asked for. */
    EXHAUSTED,
    /** The budget is closed. */
    CLOSED,
    /** The day lies outside of the budget's period. */
    OUT_OF_PERIOD
}

package io.concordat.catalog.budget;

import org.eclipse.microprofile.graphql.Description;

/** Whether money is put into a budget or taken out. */
@Description("Whether money is put into a budget or taken out.")
public enum BudgetAdjustment {
    RAISE, LOWER
}

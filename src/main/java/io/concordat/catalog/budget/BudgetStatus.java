package io.concordat.catalog.budget;

import org.eclipse.microprofile.graphql.Description;

/** Whether anything may still be set aside. */
@Description("Whether anything may still be set aside.")
public enum BudgetStatus {
    OPEN, CLOSED
}

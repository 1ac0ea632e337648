package io.concordat.catalog.budget;

import org.eclipse.microprofile.graphql.Description;

/** Whether a transfer is decided, and how. */
@Description("Whether a transfer is decided, and how.")
public enum BudgetTransferStatus {
    REQUESTED, APPROVED, REJECTED
}

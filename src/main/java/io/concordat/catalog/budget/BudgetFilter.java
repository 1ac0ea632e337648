package io.concordat.catalog.budget;

import java.util.UUID;

/** Which budgets are asked for; {@code null} asks for any. */
record BudgetFilter(UUID programId, UUID offerId, BudgetStatus status) {
}

package io.concordat.catalog.budget;

import java.time.LocalDate;
import java.util.UUID;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;

/**
 * Asks to set money of a budget aside.
 *
 * @param budgetId the budget
 * @param source for what: there is one reservation of a source, and asking again gets its first answer
 * @param amount above zero, in the budget's currency
 * @param on the day that must lie in the budget's period, and to which accounting counts it
 */
public record ReserveBudget(UUID budgetId, Source source, Money amount, LocalDate on) {

    /** @throws IllegalArgumentException for an amount that is not above zero */
    public ReserveBudget {
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("Nothing is reserved with " + amount);
        }
    }
}

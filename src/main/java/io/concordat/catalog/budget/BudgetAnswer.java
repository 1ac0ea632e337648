package io.concordat.catalog.budget;

import java.util.UUID;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;

/**
 * What became of a {@link ReserveBudget}.
 *
 * @param reservationId the reservation's public id, also of one that was refused
 * @param arrival its place in the order of arrival at the budget: part of the input of a replay
 * @param amount what was asked for
 * @param refusal why nothing was set aside (the outcome NO_BUDGET), or {@code null} when all of it was
 * @param repeated whether the source had been answered before, so that nothing was done now
 */
public record BudgetAnswer(UUID reservationId, Source source, long arrival, Money amount, BudgetRefusal refusal,
        boolean repeated) {

    public boolean isReserved() {
        return refusal == null;
    }
}

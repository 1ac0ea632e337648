package io.concordat.catalog.budget;

import java.time.Instant;
import java.util.UUID;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;

/** What arrived at a budget; the parts are minor units of the budget's currency. */
record ReservationRow(UUID id, UUID budgetId, Currency currency, long arrival, Source source, long amountMinor,
        BudgetRefusal refusal, long reservedMinor, long committedMinor, long spentMinor, long releasedMinor,
        Instant reservedAt) {

    BudgetAnswer answer(boolean repeated) {
        return new BudgetAnswer(id, source, arrival, new Money(amountMinor, currency), refusal, repeated);
    }

    BudgetReservationView view() {
        return new BudgetReservationView(id, budgetId, arrival, source.kind(), source.id(), source.step(),
                value(amountMinor), refusal, value(reservedMinor), value(committedMinor), value(spentMinor),
                value(releasedMinor), reservedAt);
    }

    private MoneyValue value(long minor) {
        return MoneyValue.of(new Money(minor, currency));
    }
}

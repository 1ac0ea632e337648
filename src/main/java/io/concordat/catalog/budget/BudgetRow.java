package io.concordat.catalog.budget;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.catalog.budget.BudgetEvent.BudgetAlertRaised;
import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.Unit;

/** A budget's own row; its balances are the ledger's. */
record BudgetRow(UUID id, UUID programId, UUID offerId, String name, long amountMinor, Currency currency,
        LocalDate startsOn, LocalDate endsOn, BudgetStatus status, long arrivals, Instant alert80At, Instant alert95At,
        Instant createdAt, String createdBy, Instant closedAt, int revision) {

    private static final int FIRST_ALERT = 80;
    private static final int SECOND_ALERT = 95;

    Account account(AccountKind kind) {
        return Account.of(kind, id, currency);
    }

    Account available() {
        return account(AccountKind.BUDGET_AVAILABLE);
    }

    List<Account> accounts() {
        return List.of(available(), account(AccountKind.BUDGET_RESERVED), account(AccountKind.BUDGET_COMMITTED),
                account(AccountKind.BUDGET_SPENT));
    }

    BudgetView view(Map<Account, Money> balances) {
        List<BudgetAlertView> alerts = new ArrayList<>();
        if (alert80At != null) {
            alerts.add(new BudgetAlertView(FIRST_ALERT, alert80At));
        }
        if (alert95At != null) {
            alerts.add(new BudgetAlertView(SECOND_ALERT, alert95At));
        }
        return new BudgetView(id, programId, offerId, name, startsOn, endsOn, status,
                MoneyValue.of(new Money(amountMinor, currency)), value(balances, AccountKind.BUDGET_AVAILABLE),
                value(balances, AccountKind.BUDGET_RESERVED), value(balances, AccountKind.BUDGET_COMMITTED),
                value(balances, AccountKind.BUDGET_SPENT), alerts, createdAt, createdBy, closedAt, revision);
    }

    BudgetRow requireOpen() {
        if (status == BudgetStatus.CLOSED) {
            throw DomainException.of(Kind.CONFLICT, "budget-closed", "The budget is closed.");
        }
        return this;
    }

    Money requireCurrency(Money amount, String field) {
        if (!amount.currency().equals(currency)) {
            throw DomainException.invalid(field, "currency-mismatch", "The budget is in " + currency + ".");
        }
        return amount;
    }

    /** @return the same budget after a change of its terms or amount */
    BudgetRow changed(long toAmountMinor, BudgetStatus toStatus, Instant toClosedAt) {
        return new BudgetRow(id, programId, offerId, name, toAmountMinor, currency, startsOn, endsOn, toStatus,
                arrivals,
                alert80At, alert95At, createdAt, createdBy, toClosedAt, revision + 1);
    }

    BudgetRow withAmount(long toAmountMinor) {
        return changed(toAmountMinor, status, closedAt);
    }

    /** @return the same budget after this many more arrivals; its revision stays, since its terms do */
    BudgetRow arrived(long more) {
        return new BudgetRow(id, programId, offerId, name, amountMinor, currency, startsOn, endsOn, status,
                arrivals + more, alert80At, alert95At, createdAt, createdBy, closedAt, revision);
    }

    /** @return the same budget, which may tell again of thresholds that more money has taken it away from */
    BudgetRow rearmed(long availableMinor) {
        return alerts(reaches(FIRST_ALERT, availableMinor) ? alert80At : null,
                reaches(SECOND_ALERT, availableMinor) ? alert95At : null);
    }

    /** Tells of each threshold that the use has reached and that was not told of yet. Meant for who holds the row's lock. */
    BudgetRow alerted(Unit unit, long availableMinor) {
        return alerts(alert(unit, FIRST_ALERT, alert80At, availableMinor),
                alert(unit, SECOND_ALERT, alert95At, availableMinor));
    }

    private Instant alert(Unit unit, int percent, Instant raisedAt, long availableMinor) {
        if (raisedAt != null || !reaches(percent, availableMinor)) {
            return raisedAt;
        }
        unit.announce(new BudgetAlertRaised(id, percent, currency.code(), amountMinor - availableMinor, amountMinor));
        return unit.now();
    }

    private boolean reaches(int percent, long availableMinor) {
        return amountMinor > 0 && BigInteger.valueOf(amountMinor - availableMinor).multiply(BigInteger.valueOf(100))
                .compareTo(BigInteger.valueOf(amountMinor).multiply(BigInteger.valueOf(percent))) >= 0;
    }

    private BudgetRow alerts(Instant at80, Instant at95) {
        return new BudgetRow(id, programId, offerId, name, amountMinor, currency, startsOn, endsOn, status, arrivals,
                at80, at95, createdAt, createdBy, closedAt, revision);
    }

    private MoneyValue value(Map<Account, Money> balances, AccountKind kind) {
        return MoneyValue.of(balances.get(account(kind)));
    }
}

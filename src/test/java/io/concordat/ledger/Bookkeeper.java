package io.concordat.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.work.SqlUnit;
import io.concordat.support.TestVendor;
import io.concordat.support.Units;

/** A room above the ledger, as plain as can be: it posts in units of work of its own. */
final class Bookkeeper {

    static final Currency EUR = Currency.of("EUR");
    static final Currency USD = Currency.of("USD");
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    final TestVendor vendor = TestVendor.create();
    private final Ledger ledger = Arc.container().instance(Ledger.class).get();

    Posted post(Posting posting) {
        return posted(List.of(posting)).get(0);
    }

    List<Posted> posted(List<Posting> postings) {
        return inUnit(unit -> ledger.post(unit, postings));
    }

    Posted reverse(Source original, Source by) {
        return inUnit(unit -> ledger.reverse(unit, original, by, DAY));
    }

    Map<Account, Money> balances(Collection<Account> accounts) {
        return inUnit(unit -> ledger.balances(unit, accounts));
    }

    Optional<Posting> find(Source source) {
        return inUnit(unit -> ledger.find(unit, source));
    }

    long balance(Account account) {
        return balances(List.of(account)).get(account).minor();
    }

    <T> T inUnit(Function<SqlUnit, Uni<T>> use) {
        return Units.in(vendor, use);
    }

    static Source source(String step) {
        return new Source("test", UUID.randomUUID(), step);
    }

    static Account available(UUID budget) {
        return Account.of(AccountKind.BUDGET_AVAILABLE, budget, EUR);
    }

    static Account reserved(UUID budget) {
        return Account.of(AccountKind.BUDGET_RESERVED, budget, EUR);
    }

    static Account funding() {
        return Account.ofVendor(AccountKind.VENDOR_FUNDING, EUR);
    }

    static Money euros(long minor) {
        return new Money(minor, EUR);
    }

    /** @return a posting that puts money into the budget */
    static Posting fund(UUID budget, long minor) {
        return Posting.move(source("funding"), DAY, euros(minor), available(budget), funding());
    }

    /** @return a posting that sets money of the budget aside */
    static Posting reserve(UUID budget, long minor) {
        return Posting.move(source("reserve"), DAY, euros(minor), reserved(budget), available(budget));
    }
}

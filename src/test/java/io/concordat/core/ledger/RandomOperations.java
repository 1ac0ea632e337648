package io.concordat.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;

/** Postings as rooms make them, some of them impossible, repeated or reversed; the same seed gives the same ones. */
final class RandomOperations {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<Currency> CURRENCIES = List.of(Currency.of("EUR"), Currency.of("USD"),
            Currency.of("JPY"));
    private static final AccountKind[] BUDGET = {AccountKind.BUDGET_AVAILABLE, AccountKind.BUDGET_RESERVED,
            AccountKind.BUDGET_COMMITTED, AccountKind.BUDGET_SPENT};

    private final SplittableRandom random;
    private final List<UUID> owners = new ArrayList<>();
    private final List<Posting> earlier = new ArrayList<>();
    private long count;

    RandomOperations(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
            owners.add(new UUID(7, i));
        }
    }

    Posting next() {
        Posting posting = switch (earlier.isEmpty() ? 0 : random.nextInt(12)) {
            case 0, 1 -> fund();
            case 2, 3, 4, 5 -> step();
            case 6 -> accrual();
            case 7 -> exchange();
            case 8 -> twiceOnOneAccount();
            case 9 -> some().reversal(source("reversal"), DAY);
            case 10 -> some();
            default -> shift();
        };
        // A few of all: old ones are repeated and reversed too.
        if (posting.reverses() == null && (earlier.size() < 4_000 || random.nextInt(8) == 0)) {
            if (earlier.size() < 4_000) {
                earlier.add(posting);
            } else {
                earlier.set(random.nextInt(earlier.size()), posting);
            }
        }
        return posting;
    }

    private Posting some() {
        return earlier.get(random.nextInt(earlier.size()));
    }

    private Posting fund() {
        Currency currency = currency();
        return Posting.move(source("funding"), DAY, amount(currency, 4_000),
                Account.of(AccountKind.BUDGET_AVAILABLE, owner(), currency),
                Account.ofVendor(AccountKind.VENDOR_FUNDING, currency));
    }

    private Posting step() {
        Currency currency = currency();
        UUID owner = owner();
        int from = random.nextInt(BUDGET.length);
        int to = (from + 1 + random.nextInt(BUDGET.length - 1)) % BUDGET.length;
        return Posting.move(source("step"), DAY, amount(currency, 3_000), Account.of(BUDGET[to], owner, currency),
                Account.of(BUDGET[from], owner, currency));
    }

    private Posting accrual() {
        Currency currency = currency();
        Money one = amount(currency, 900);
        Money two = amount(currency, 900);
        UUID owner = owner();
        return Posting.of(source("accrual"), DAY)
                .debit(Account.ofVendor(AccountKind.VENDOR_CONTRA_REVENUE, currency), one)
                .debit(Account.ofVendor(AccountKind.VENDOR_MARKETING_EXPENSE, currency), two)
                .credit(Account.of(AccountKind.PARTNER_ACCRUED, owner, currency), one)
                .credit(Account.of(AccountKind.PARTNER_PAYABLE, owner, currency), two).build();
    }

    private Posting exchange() {
        Currency from = CURRENCIES.get(0);
        Currency to = CURRENCIES.get(1);
        Money paid = amount(from, 500);
        Money got = amount(to, 500);
        UUID owner = owner();
        return Posting.of(source("exchange"), DAY).debit(Account.of(AccountKind.PARTNER_PAYABLE, owner, from), paid)
                .credit(Account.ofVendor(AccountKind.VENDOR_EXCHANGE, from), paid)
                .debit(Account.ofVendor(AccountKind.VENDOR_EXCHANGE, to), got)
                .credit(Account.of(AccountKind.PARTNER_PAYABLE, owner, to), got).build();
    }

    private Posting twiceOnOneAccount() {
        Currency currency = currency();
        Account account = Account.of(AccountKind.PARTNER_ACCRUED, owner(), currency);
        Money one = amount(currency, 100);
        Money two = amount(currency, 100);
        return Posting.of(source("split"), DAY).credit(account, one).credit(account, two)
                .debit(Account.ofVendor(AccountKind.VENDOR_COST_OF_SALES, currency), one.plus(two)).build();
    }

    private Posting shift() {
        Currency currency = currency();
        return Posting.move(source("transfer"), DAY, amount(currency, 5_000),
                Account.of(AccountKind.BUDGET_AVAILABLE, owners.get(random.nextInt(6)), currency),
                Account.of(AccountKind.BUDGET_AVAILABLE, owners.get(6 + random.nextInt(6)), currency));
    }

    private Source source(String step) {
        return new Source("random", new UUID(1, count++), step);
    }

    private UUID owner() {
        return owners.get(random.nextInt(owners.size()));
    }

    private Currency currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private Money amount(Currency currency, int most) {
        return new Money(1L + random.nextInt(most), currency);
    }
}

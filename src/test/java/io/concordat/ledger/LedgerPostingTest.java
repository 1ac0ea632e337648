package io.concordat.ledger;

import static io.concordat.ledger.Bookkeeper.DAY;
import static io.concordat.ledger.Bookkeeper.EUR;
import static io.concordat.ledger.Bookkeeper.USD;
import static io.concordat.ledger.Bookkeeper.available;
import static io.concordat.ledger.Bookkeeper.euros;
import static io.concordat.ledger.Bookkeeper.fund;
import static io.concordat.ledger.Bookkeeper.funding;
import static io.concordat.ledger.Bookkeeper.reserve;
import static io.concordat.ledger.Bookkeeper.reserved;
import static io.concordat.ledger.Bookkeeper.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.core.ledger.Conversion;
import io.concordat.core.ledger.Journal;
import io.concordat.core.ledger.OverdraftException;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.platform.error.DomainException;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;

@QuarkusTest
class LedgerPostingTest {

    private final Bookkeeper books = new Bookkeeper();
    private final UUID budget = UUID.randomUUID();

    @Test
    void whatIsPostedMovesBalancesAndCanBeReadBackAsItWas() {
        Posting posting = Posting.of(source("spend"), DAY)
                .debit(Account.ofVendor(AccountKind.VENDOR_MARKETING_EXPENSE, EUR), euros(9214),
                        new Conversion(USD, new BigDecimal("0.92140"), DAY))
                .credit(Account.of(AccountKind.PARTNER_ACCRUED, budget, EUR), euros(9214))
                .coded(AccountingTreatment.MARKETING_EXPENSE, "6410").build();

        Posted posted = books.post(posting);

        assertThat(posted.repeated()).isFalse();
        assertThat(books.find(posting.source())).contains(posting);
        assertThat(books.balance(Account.of(AccountKind.PARTNER_ACCRUED, budget, EUR))).isEqualTo(9214);
        assertThat(books.balance(Account.ofVendor(AccountKind.VENDOR_MARKETING_EXPENSE, EUR))).isEqualTo(9214);
        assertThat(books.balance(Account.ofVendor(AccountKind.VENDOR_MARKETING_EXPENSE, USD))).isZero();
    }

    @Test
    void aSecondPostingOfASourceChangesNothingAndAnotherOneIsRefused() {
        Posting first = fund(budget, 1000);
        UUID id = books.post(first).id();

        assertThat(books.post(first)).isEqualTo(new Posted(id, first.source(), true));
        assertThatThrownBy(() -> books
                .post(Posting.move(first.source(), DAY, euros(1001), available(budget), funding())))
                .isInstanceOf(DomainException.class).extracting("code").isEqualTo("ledger-source-reused");
        List<Posted> both = books.posted(List.of(first, reserve(budget, 400)));
        assertThat(both).extracting(Posted::repeated).containsExactly(true, false);

        Posting twice = reserve(budget, 100);
        assertThat(books.posted(List.of(twice, twice))).extracting(Posted::repeated).containsExactly(false, true);
        assertThat(books.balance(available(budget))).isEqualTo(500);
    }

    @Test
    void ofFiftyPostingsOfOneSourceAtOnceOneIsWritten() {
        Posting posting = fund(budget, 1000);

        List<Posted> answers = AtOnce.call(50, i -> books.post(posting));

        assertThat(answers).extracting(Posted::id).containsOnly(answers.get(0).id());
        assertThat(answers).filteredOn(posted -> !posted.repeated()).hasSize(1);
        assertThat(books.balance(available(budget))).isEqualTo(1000);
    }

    @Test
    void aBudgetNeverGoesBelowZeroHoweverManyTakeFromItAtOnce() {
        books.post(fund(budget, 1_050));

        List<Boolean> taken = AtOnce.call(50, i -> attempt(reserve(budget, 100)));

        assertThat(taken).filteredOn(won -> won).hasSize(10);
        assertThat(books.balance(available(budget))).isEqualTo(50);
        assertThat(books.balance(reserved(budget))).isEqualTo(1000);
    }

    @Test
    void postingsThatTouchTheSameAccountsInAnyOrderAllComeThrough() {
        List<UUID> budgets = Stream.generate(UUID::randomUUID).limit(6).toList();
        budgets.forEach(each -> books.post(fund(each, 1_000_000)));

        List<Boolean> moved = AtOnce.call(30, i -> {
            List<Posting> postings = new ArrayList<>();
            Random random = new Random(i);
            for (int n = 0; n < 8; n++) {
                postings.add(Posting.move(source("shift"), DAY, euros(1 + random.nextInt(50)),
                        available(budgets.get(random.nextInt(3))), available(budgets.get(3 + random.nextInt(3)))));
            }
            return books.posted(postings).size() == 8;
        });

        assertThat(moved).containsOnly(true);
        assertThat(books.balances(budgets.stream().map(Bookkeeper::available).toList()).values())
                .extracting(Money::minor).satisfies(each -> assertThat(each.stream().mapToLong(l -> l).sum())
                        .isEqualTo(6_000_000));
    }

    @Test
    void aReversalCompensatesAPostingOnceAndLeavesItWhereItIs() {
        books.post(fund(budget, 1000));
        Posting reservation = reserve(budget, 300);
        books.post(reservation);
        Source by = source("undo");

        Posted reversal = books.reverse(reservation.source(), by);

        assertThat(books.balance(available(budget))).isEqualTo(1000);
        assertThat(books.balance(reserved(budget))).isZero();
        assertThat(books.reverse(reservation.source(), by)).isEqualTo(new Posted(reversal.id(), by, true));
        assertThatThrownBy(() -> books.reverse(reservation.source(), source("again")))
                .isInstanceOf(DomainException.class).extracting("code").isEqualTo("ledger-already-reversed");
        assertThat(Sql.count(books.vendor.id(), "select count(*) from ledger_entry where vendor_id = $1",
                books.vendor.id())).isEqualTo(6);
    }

    @Test
    void theDatabaseItselfRefusesEveryOtherChange() {
        UUID id = books.post(fund(budget, 1000)).id();
        int vendor = books.vendor.id();

        assertThatThrownBy(
                () -> Sql.as(vendor, "update ledger_entry set amount_minor = 1 where vendor_id = $1", vendor))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> Sql.as(vendor, "delete from ledger_posting where vendor_id = $1", vendor))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> Sql.as(vendor, "update ledger_account set overdraft = true where vendor_id = $1",
                vendor)).hasMessageContaining("denied");
        assertThatThrownBy(
                () -> Sql.as(vendor, "update ledger_balance set balance_minor = 5 where vendor_id = $1", vendor))
                .hasMessageContaining("append-only");
        // An entry that is not balanced, and a balanced pair that comes after the posting.
        String entry = """
                insert into ledger_entry (vendor_id, posting_id, line, account_id, currency, amount_minor)
                select $1, $2, 9 + n, account_id, currency, amount_minor
                  from ledger_entry, generate_series(1, 1) n where vendor_id = $1 and posting_id = $2 and line <= $3""";
        assertThatThrownBy(() -> Sql.as(vendor, entry, vendor, id, 1)).hasMessageContaining("is off by");
        assertThatThrownBy(() -> Sql.as(vendor, entry.replace("9 + n", "10 * line"), vendor, id, 2))
                .hasMessageContaining("another number of entries");
    }

    @Test
    void theLedgerInTheDatabaseDoesWhatTheOneInMemoryDoes() {
        Random random = new Random(4);
        Journal journal = new Journal();
        List<UUID> budgets = Stream.generate(UUID::randomUUID).limit(4).toList();
        List<Posting> known = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Posting posting = next(random, budgets, known);
            Boolean expected = appended(journal, posting);
            assertThat(attempt(posting)).as("step %d: %s", i, posting).isEqualTo(expected);
            if (expected) {
                known.add(posting);
            }
        }

        Map<Account, Long> balances = journal.balances();
        assertThat(balances).hasSizeGreaterThan(8);
        Map<Account, Money> stored = books.balances(balances.keySet());
        balances.forEach((account, minor) -> assertThat(stored.get(account).minor()).as(account.code())
                .isEqualTo(minor));
    }

    private static Posting next(Random random, List<UUID> budgets, List<Posting> known) {
        UUID one = budgets.get(random.nextInt(budgets.size()));
        return switch (known.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> fund(one, 1 + random.nextInt(500));
            case 1 -> known.get(random.nextInt(known.size())).reverses() == null
                    ? known.get(random.nextInt(known.size()))
                    : reserve(one, 7);
            case 2 -> Posting.move(source("release"), DAY, euros(1 + random.nextInt(300)), available(one),
                    reserved(one));
            default -> reserve(one, 1 + random.nextInt(300));
        };
    }

    private static boolean appended(Journal journal, Posting posting) {
        try {
            journal.append(posting);
            return true;
        } catch (OverdraftException tooMuch) {
            return false;
        }
    }

    private boolean attempt(Posting posting) {
        try {
            books.post(posting);
            return true;
        } catch (DomainException refused) {
            assertThat(refused.code()).isEqualTo("ledger-overdraft");
            return false;
        }
    }
}

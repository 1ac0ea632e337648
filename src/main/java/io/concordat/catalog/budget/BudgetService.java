package io.concordat.catalog.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.Programs;
import io.concordat.catalog.budget.BudgetEvent.BudgetAdjusted;
import io.concordat.catalog.budget.BudgetEvent.BudgetClosed;
import io.concordat.catalog.budget.BudgetEvent.BudgetCreated;
import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.ledger.Ledger;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of budgets. */
@ApplicationScoped
public class BudgetService {

    private static final String SOURCE = "budget";
    /** Most that a budget holds, in minor units: far from where sums of many budgets leave 64 bits. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final UnitOfWork work;
    private final InputCheck check;
    private final Programs programs;
    private final Ledger ledger;

    BudgetService(UnitOfWork work, InputCheck check, Programs programs, Ledger ledger) {
        this.work = work;
        this.check = check;
        this.programs = programs;
        this.ledger = ledger;
    }

    /** Creates a budget with its amount; {@code program-closed}, NOT_FOUND for a program or an offer of it that is absent. */
    Uni<Outcome<BudgetView>> create(Caller by, CreateBudget input, String key) {
        Command<BudgetView> command = Command.of(by, Operation.WRITE_BUDGETS, "create-budget", null, input, key,
                BudgetView.class);
        Money amount = amount(input, input == null ? null : input.amount(), 0);
        if (input.endsOn().isBefore(input.startsOn())) {
            throw DomainException.invalid("endsOn", "ends-before-start", "The last day lies before the first.");
        }
        return work.write(command, unit -> {
            BudgetRow budget = new BudgetRow(unit.newId(), input.programId(), input.offerId(), input.name(),
                    amount.minor(), amount.currency(), input.startsOn(), input.endsOn(), BudgetStatus.OPEN, 0, null,
                    null, unit.now(), by.subject(), null, 1);
            return programs.requireActive(unit, input.programId()).chain(() -> requireOffer(unit, budget))
                    .chain(() -> BudgetTable.insert(unit, budget))
                    .chain(() -> shift(unit, budget, amount.minor(), "funding"))
                    .invoke(() -> unit.announce(new BudgetCreated(budget.id(), budget.programId(), budget.offerId(),
                            budget.currency().code(), budget.amountMinor(), budget.startsOn(), budget.endsOn())))
                    .chain(() -> view(unit, budget))
                    .map(view -> Outcome.created("/v1/budgets/" + view.id(), view, view.revision()));
        });
    }

    /** Puts money in or takes it out; {@code budget-closed}, {@code budget-too-little} when less is available. */
    Uni<Outcome<BudgetView>> adjust(Caller by, UUID id, AdjustBudget input, Optional<Integer> expected, String key) {
        Command<BudgetView> command = Command.of(by, Operation.WRITE_BUDGETS, "adjust-budget", id, input, key,
                BudgetView.class);
        Money amount = amount(input, input == null ? null : input.amount(), 1);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> held(unit, id, revision).chain(old -> {
            old.requireOpen().requireCurrency(amount, "amount.currency");
            boolean raise = input.direction() == BudgetAdjustment.RAISE;
            long change = raise ? amount.minor() : -amount.minor();
            return available(unit, old).chain(available -> {
                long left = plus(available, change);
                requireEnough(left);
                BudgetRow changed = old.withAmount(plus(old.amountMinor(), change));
                unit.announce(new BudgetAdjusted(id, input.direction(), amount.minor(), changed.amountMinor(),
                        changed.revision()));
                BudgetRow told = (raise ? changed.rearmed(left) : changed).alerted(unit, left);
                return shift(unit, told, change, (raise ? "raise/" : "lower/") + told.revision())
                        .chain(() -> BudgetTable.update(unit, List.of(told))).chain(() -> view(unit, told));
            });
        }).map(view -> Outcome.ok(view, view.revision())));
    }

    /**
     * Closes a budget: what is available goes back to the vendor, and nothing is set aside any more. One that is closed may be
     * closed again when something came back to it. {@code budget-in-use} while anything is reserved or committed.
     */
    Uni<Outcome<BudgetView>> close(Caller by, UUID id, Optional<Integer> expected, String key) {
        Command<BudgetView> command = Command.of(by, Operation.WRITE_BUDGETS, "close-budget", id, null, key,
                BudgetView.class);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> held(unit, id, revision)
                .chain(old -> ledger.balances(unit, old.accounts()).chain(balances -> {
                    long available = balances.get(old.available()).minor();
                    requireUnused(balances.get(old.account(AccountKind.BUDGET_RESERVED)),
                            balances.get(old.account(AccountKind.BUDGET_COMMITTED)));
                    if (old.status() == BudgetStatus.CLOSED && available == 0) {
                        old.requireOpen();
                    }
                    BudgetRow closed = old.changed(old.amountMinor() - available, BudgetStatus.CLOSED, unit.now());
                    unit.announce(new BudgetClosed(id, available));
                    return shift(unit, closed, -available, "closure/" + closed.revision())
                            .chain(() -> BudgetTable.update(unit, List.of(closed))).chain(() -> view(unit, closed));
                })).map(view -> Outcome.ok(view, view.revision())));
    }

    /** @return a page of budgets with their balances, newest first */
    Uni<Page<BudgetView>> list(Caller by, BudgetFilter filter, PageRequest page) {
        by.must(Operation.READ_BUDGETS);
        UUID after = page.afterId();
        return work.read(by, unit -> BudgetTable.list(unit, filter, after, page.fetch())
                .chain(rows -> views(unit, rows)))
                .map(rows -> Page.of(rows, page, budget -> budget.id().toString()));
    }

    /** @return the budget with its balances; fails as NOT_FOUND when there is none */
    Uni<BudgetView> require(Caller by, UUID id) {
        by.must(Operation.READ_BUDGETS);
        return work.read(by, unit -> found(unit, id).chain(budget -> view(unit, budget)));
    }

    /** @return a page of what arrived at the budget, the last first; fails as NOT_FOUND when there is no such budget */
    Uni<Page<BudgetReservationView>> reservations(Caller by, UUID id, PageRequest page) {
        by.must(Operation.READ_BUDGETS);
        Long before = arrival(page);
        return work.read(by, unit -> found(unit, id)
                .chain(() -> ReservationTable.list(unit, id, before, page.fetch())))
                .map(rows -> Page.of(rows, page, row -> Long.toString(row.arrival())).map(ReservationRow::view));
    }

    Uni<List<BudgetView>> views(SqlUnit unit, List<BudgetRow> budgets) {
        List<Account> accounts = new ArrayList<>();
        budgets.forEach(budget -> accounts.addAll(budget.accounts()));
        return ledger.balances(unit, accounts)
                .map(balances -> budgets.stream().map(budget -> budget.view(balances)).toList());
    }

    Uni<Long> available(SqlUnit unit, BudgetRow budget) {
        return ledger.balances(unit, List.of(budget.available()))
                .map(balances -> balances.get(budget.available()).minor());
    }

    static void requireEnough(long left) {
        if (left < 0) {
            throw DomainException.of(Kind.CONFLICT, "budget-too-little", "The budget has less available than that.");
        }
    }

    private Uni<BudgetView> view(SqlUnit unit, BudgetRow budget) {
        return views(unit, List.of(budget)).map(views -> views.get(0));
    }

    /** Moves money between the vendor and the budget: into it when {@code minor} is above zero. */
    private Uni<?> shift(SqlUnit unit, BudgetRow budget, long minor, String step) {
        if (minor == 0) {
            return Uni.createFrom().voidItem();
        }
        Account funding = Account.ofVendor(AccountKind.VENDOR_FUNDING, budget.currency());
        return ledger.post(unit, Posting.move(new Source(SOURCE, budget.id(), step), unit.today(),
                new Money(Math.abs(minor), budget.currency()), minor > 0 ? budget.available() : funding,
                minor > 0 ? funding : budget.available()));
    }

    /** Checks the input, then reads its amount. */
    private Money amount(Object input, MoneyValue value, long least) {
        if (input == null) {
            check.check(null);
        }
        List<FieldError> faults = check.faults(input);
        Optional<Money> amount = value == null ? Optional.empty() : value.read("amount", faults);
        amount.filter(money -> money.minor() < least).ifPresent(money -> faults.add(
                new FieldError("amount.amount", "out-of-range", least == 0
                        ? "The amount must not be negative."
                        : "The amount must be above zero.")));
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return amount.filter(money -> money.minor() <= MOST).orElseThrow(BudgetService::tooMuch);
    }

    private static Uni<?> requireOffer(SqlUnit unit, BudgetRow budget) {
        return budget.offerId() == null
                ? Uni.createFrom().voidItem()
                : BudgetTable.programOf(unit, budget.offerId()).invoke(program -> {
                    if (program.isEmpty() || !program.get().equals(budget.programId())) {
                        throw DomainException.notFound("offer of the program");
                    }
                });
    }

    private static Uni<BudgetRow> held(SqlUnit unit, UUID id, int revision) {
        return BudgetTable.hold(unit, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(() -> DomainException.notFound("budget")))
                .invoke(budget -> Revisions.match(revision, budget.revision()));
    }

    private static Uni<BudgetRow> found(SqlUnit unit, UUID id) {
        return BudgetTable.find(unit, id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("budget")));
    }

    private static void requireUnused(Money reserved, Money committed) {
        if (reserved.minor() != 0 || committed.minor() != 0) {
            throw DomainException.of(Kind.CONFLICT, "budget-in-use",
                    "Something is still reserved or committed; it has to be spent or released first.");
        }
    }

    /** @return the sum; fails as INVALID when a budget cannot hold so much */
    static long plus(long one, long other) {
        long sum = one + other;
        if (other > MOST || sum > MOST) {
            throw tooMuch();
        }
        return sum;
    }

    private static DomainException tooMuch() {
        return DomainException.invalid("amount.amount", "out-of-range", "A budget cannot hold so much.");
    }

    private static Long arrival(PageRequest page) {
        if (page.after() != null && !page.after().matches("\\d{1,18}")) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
        return page.after() == null ? null : Long.valueOf(page.after());
    }
}

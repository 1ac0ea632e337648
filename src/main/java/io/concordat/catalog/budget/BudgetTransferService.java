package io.concordat.catalog.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.budget.BudgetEvent.BudgetTransferApproved;
import io.concordat.catalog.budget.BudgetEvent.BudgetTransferRejected;
import io.concordat.catalog.budget.BudgetEvent.BudgetTransferRequested;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.ledger.Ledger;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** Transfers between budgets: one person asks, another one decides. */
@ApplicationScoped
public class BudgetTransferService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final Ledger ledger;

    BudgetTransferService(UnitOfWork work, InputCheck check, Ledger ledger) {
        this.work = work;
        this.check = check;
        this.ledger = ledger;
    }

    /** Asks for a transfer; no money moves yet. {@code budget-closed}, {@code currency-mismatch}, {@code same-budget}. */
    Uni<Outcome<BudgetTransferView>> request(Caller by, RequestBudgetTransfer input, String key) {
        Command<BudgetTransferView> command = Command.of(by, Operation.TRANSFER_BUDGET, "request-budget-transfer", null,
                input, key, BudgetTransferView.class);
        Money amount = checked(input);
        return work.write(command, unit -> held(unit, input.fromBudgetId(), input.toBudgetId()).invoke(held -> {
            held.get(input.fromBudgetId()).requireOpen().requireCurrency(amount, "amount.currency");
            held.get(input.toBudgetId()).requireOpen().requireCurrency(amount, "amount.currency");
        }).chain(() -> {
            BudgetTransferView transfer = new BudgetTransferView(unit.newId(), input.fromBudgetId(),
                    input.toBudgetId(), input.amount(), input.reason(), BudgetTransferStatus.REQUESTED, by.subject(),
                    unit.now(), null, null, null, 1);
            unit.announce(new BudgetTransferRequested(transfer.fromBudgetId(), transfer.id(), transfer.toBudgetId(),
                    amount.currency().code(), amount.minor()));
            return TransferTable.insert(unit, transfer, amount)
                    .replaceWith(Outcome.created("/v1/budget-transfers/" + transfer.id(), transfer, 1));
        }));
    }

    /** Approves a transfer and moves the money; {@code same-person}, {@code budget-too-little}, {@code budget-closed}. */
    Uni<Outcome<BudgetTransferView>> approve(Caller by, UUID id, DecideBudgetTransfer input, Optional<Integer> expected,
            String key) {
        return decide(by, "approve-budget-transfer", id, input, expected, key, BudgetTransferStatus.APPROVED);
    }

    /** Rejects a transfer; {@code same-person}. */
    Uni<Outcome<BudgetTransferView>> reject(Caller by, UUID id, DecideBudgetTransfer input, Optional<Integer> expected,
            String key) {
        return decide(by, "reject-budget-transfer", id, input, expected, key, BudgetTransferStatus.REJECTED);
    }

    /** @return a page of transfers, newest first; of a budget that gives or gets when {@code budgetId} is given */
    Uni<Page<BudgetTransferView>> list(Caller by, UUID budgetId, BudgetTransferStatus status, PageRequest page) {
        by.must(Operation.READ_BUDGETS);
        UUID after = page.afterId();
        return work.read(by, unit -> TransferTable.list(unit, budgetId, status, after, page.fetch()))
                .map(rows -> Page.of(rows, page, transfer -> transfer.id().toString()));
    }

    /** @return the transfer; fails as NOT_FOUND when there is none */
    Uni<BudgetTransferView> require(Caller by, UUID id) {
        by.must(Operation.READ_BUDGETS);
        return work.read(by, unit -> TransferTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("transfer")));
    }

    private Uni<Outcome<BudgetTransferView>> decide(Caller by, String action, UUID id, DecideBudgetTransfer input,
            Optional<Integer> expected, String key, BudgetTransferStatus status) {
        Command<BudgetTransferView> command = Command.of(by, Operation.DECIDE_BUDGET_TRANSFER, action, id, input, key,
                BudgetTransferView.class);
        check.check(input);
        int revision = Revisions.expected(expected.orElse(null));
        return work.write(command, unit -> TransferTable.hold(unit, id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("transfer")))
                .invoke(transfer -> requireDecidable(by, transfer, revision)).chain(transfer -> {
                    BudgetTransferView decided = new BudgetTransferView(id, transfer.fromBudgetId(),
                            transfer.toBudgetId(), transfer.amount(), transfer.reason(), status, transfer.requestedBy(),
                            transfer.requestedAt(), by.subject(), unit.now(), input.reason(), transfer.revision() + 1);
                    return (status == BudgetTransferStatus.APPROVED ? carryOut(unit, decided) : rejected(unit, decided))
                            .chain(() -> TransferTable.decide(unit, decided))
                            .replaceWith(Outcome.ok(decided, decided.revision()));
                }));
    }

    private static Uni<Void> rejected(SqlUnit unit, BudgetTransferView transfer) {
        unit.announce(new BudgetTransferRejected(transfer.fromBudgetId(), transfer.id(), transfer.toBudgetId()));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> carryOut(SqlUnit unit, BudgetTransferView transfer) {
        return held(unit, transfer.fromBudgetId(), transfer.toBudgetId()).chain(held -> {
            BudgetRow from = held.get(transfer.fromBudgetId()).requireOpen();
            BudgetRow to = held.get(transfer.toBudgetId()).requireOpen();
            Money amount = Money.parse(transfer.amount().amount(), from.currency());
            unit.announce(new BudgetTransferApproved(from.id(), transfer.id(), to.id(), from.currency().code(),
                    amount.minor()));
            return ledger.balances(unit, List.of(from.available(), to.available())).chain(balances -> {
                long left = balances.get(from.available()).minor() - amount.minor();
                BudgetService.requireEnough(left);
                long got = BudgetService.plus(balances.get(to.available()).minor(), amount.minor());
                BudgetRow giver = from.withAmount(from.amountMinor() - amount.minor()).alerted(unit, left);
                BudgetRow taker = to.withAmount(BudgetService.plus(to.amountMinor(), amount.minor())).rearmed(got);
                return ledger
                        .post(unit, Posting.move(new Source("budget-transfer", transfer.id(), "transfer"), unit.today(),
                                amount, to.available(), from.available()))
                        .chain(() -> BudgetTable.update(unit, List.of(giver, taker)));
            });
        });
    }

    private Money checked(RequestBudgetTransfer input) {
        if (input == null) {
            check.check(null);
        }
        List<FieldError> faults = check.faults(input);
        Optional<Money> amount = input.amount() == null ? Optional.empty() : input.amount().read("amount", faults);
        amount.filter(money -> money.minor() <= 0).ifPresent(money -> faults
                .add(new FieldError("amount.amount", "out-of-range", "The amount must be above zero.")));
        if (input.fromBudgetId() != null && input.fromBudgetId().equals(input.toBudgetId())) {
            faults.add(new FieldError("toBudgetId", "same-budget", "A transfer is between two budgets."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return amount.orElseThrow();
    }

    private static Uni<Map<UUID, BudgetRow>> held(SqlUnit unit, UUID one, UUID other) {
        return BudgetTable.hold(unit, List.of(one, other)).map(found -> {
            if (found.size() < 2) {
                throw DomainException.notFound("budget");
            }
            return found.stream().collect(Collectors.toMap(BudgetRow::id, Function.identity()));
        });
    }

    private static void requireDecidable(Caller by, BudgetTransferView transfer, int revision) {
        Revisions.match(revision, transfer.revision());
        if (transfer.status() != BudgetTransferStatus.REQUESTED) {
            throw DomainException.of(Kind.CONFLICT, "budget-transfer-decided", "The transfer is decided already.");
        }
        if (transfer.requestedBy().equals(by.subject())) {
            throw DomainException.of(Kind.FORBIDDEN, "same-person",
                    "A transfer is decided by somebody else than who asked for it.");
        }
    }
}

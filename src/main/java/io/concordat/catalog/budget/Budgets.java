package io.concordat.catalog.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.ledger.Ledger;
import io.concordat.ledger.Posted;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/**
 * Sets money of budgets aside and takes it from step to step, inside of the units of work of the rooms above.
 *
 * <p>Reservations of one budget wait for each other, and for nothing else; what arrives first gets it, and nothing is ever set
 * aside beyond what is available. A unit should reserve everything in one call.
 */
@ApplicationScoped
public class Budgets {

    private final Ledger ledger;

    Budgets(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Sets money aside, each amount wholly or not at all, in the order of the list. Not having enough is an answer and no
     * failure: {@link BudgetAnswer#refusal()}. A source that was answered before gets the first answer again, a refusal too: what
     * shall be tried again needs a source of its own.
     *
     * @return one answer for each, in their order; fails as NOT_FOUND for a budget that is absent, CONFLICT
     *         {@code budget-source-reused} when a source was answered for another budget or amount
     */
    public Uni<List<BudgetAnswer>> reserve(SqlUnit unit, List<ReserveBudget> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return BudgetTable.hold(unit, asked.stream().map(ReserveBudget::budgetId).toList())
                .map(held -> held.stream().collect(Collectors.toMap(BudgetRow::id, Function.identity())))
                .invoke(budgets -> asked.forEach(each -> requireFitting(budgets.get(each.budgetId()), each)))
                .chain(budgets -> ReservationTable.bySources(unit, asked.stream().map(ReserveBudget::source).toList())
                        .chain(earlier -> ledger
                                .balances(unit, budgets.values().stream().map(BudgetRow::available).toList())
                                .chain(available -> store(unit, new ReservationRound(unit, budgets, earlier, available),
                                        asked))));
    }

    /**
     * Takes what was set aside a step further, all of the list or nothing. A move of a source that was done before is a no-op.
     *
     * @return for each whether it was done now; fails as NOT_FOUND without a reservation, CONFLICT
     *         {@code budget-reservation-exceeded} when a reservation has less than is taken, {@code ledger-source-reused} when
     *         the source moved something else before
     */
    public Uni<List<Boolean>> move(SqlUnit unit, List<MoveBudget> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return ReservationTable.bySources(unit, moves.stream().map(MoveBudget::reservation).toList()).chain(found -> {
            Map<Source, ReservationRow> reservations = found.stream()
                    .collect(Collectors.toMap(ReservationRow::source, Function.identity()));
            List<Posting> postings = moves.stream()
                    .map(move -> posting(reservations.get(move.reservation()), move)).toList();
            return ledger.post(unit, postings).onFailure(Budgets::isOverdraft)
                    .transform(failure -> ReservationTable.exceeded())
                    .chain(posted -> ReservationTable.change(unit, changes(reservations, moves, posted))
                            .replaceWith(posted.stream().map(each -> !each.repeated()).toList()));
        });
    }

    /** Takes one step; see {@link #move(SqlUnit, List)}. */
    public Uni<Boolean> move(SqlUnit unit, MoveBudget move) {
        return move(unit, List.of(move)).map(done -> done.get(0));
    }

    /**
     * @param offerId an offer of the program, or {@code null}
     * @param on the day that the budgets' periods must contain
     * @return ids of the open budgets of the offer, then of its whole program, each the oldest first
     */
    public Uni<List<UUID>> applicable(SqlUnit unit, UUID programId, UUID offerId, Currency currency, LocalDate on) {
        return BudgetTable.applicable(unit, programId, offerId, currency, on)
                .map(found -> found.stream().map(BudgetRow::id).toList());
    }

    private Uni<List<BudgetAnswer>> store(SqlUnit unit, ReservationRound round, List<ReserveBudget> asked) {
        List<BudgetAnswer> answers = asked.stream().map(round::decide).toList();
        if (round.fresh().isEmpty()) {
            return Uni.createFrom().item(answers);
        }
        return ledger.post(unit, round.postings()).chain(() -> ReservationTable.insert(unit, round.fresh()))
                .chain(() -> BudgetTable.update(unit, round.changedBudgets())).replaceWith(answers);
    }

    private static void requireFitting(BudgetRow budget, ReserveBudget asked) {
        if (budget == null) {
            throw DomainException.notFound("budget");
        }
        if (!budget.currency().equals(asked.amount().currency())) {
            throw new IllegalArgumentException(asked.amount() + " of a budget in " + budget.currency());
        }
    }

    private static Posting posting(ReservationRow reservation, MoveBudget move) {
        if (reservation == null) {
            throw DomainException.notFound("reservation");
        }
        Function<AccountKind, Account> account = kind -> Account.of(kind, reservation.budgetId(),
                reservation.currency());
        return Posting.move(move.source(), move.on(), move.amount(), account.apply(move.step().to()),
                account.apply(move.step().from()));
    }

    private static List<ReservationTable.Change> changes(Map<Source, ReservationRow> reservations,
            List<MoveBudget> moves, List<Posted> posted) {
        List<ReservationTable.Change> changes = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            if (!posted.get(i).repeated()) {
                MoveBudget move = moves.get(i);
                changes.add(ReservationTable.Change.of(reservations.get(move.reservation()).id(), move.step(),
                        move.amount().minor()));
            }
        }
        return changes;
    }

    private static boolean isOverdraft(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals("ledger-overdraft");
    }

    /** What one call decides, while it holds the budgets: one reservation after the other. */
    private static final class ReservationRound {

        private final SqlUnit unit;
        private final Map<UUID, BudgetRow> budgets;
        private final Map<UUID, Long> available = new HashMap<>();
        private final Map<Source, ReservationRow> known = new HashMap<>();
        private final List<ReservationRow> fresh = new ArrayList<>();
        private final List<Posting> postings = new ArrayList<>();

        ReservationRound(SqlUnit unit, Map<UUID, BudgetRow> budgets, List<ReservationRow> earlier,
                Map<Account, Money> available) {
            this.unit = unit;
            this.budgets = new HashMap<>(budgets);
            earlier.forEach(each -> known.put(each.source(), each));
            budgets.forEach((id, budget) -> this.available.put(id, available.get(budget.available()).minor()));
        }

        BudgetAnswer decide(ReserveBudget asked) {
            ReservationRow first = known.get(asked.source());
            if (first != null) {
                if (!first.budgetId().equals(asked.budgetId()) || first.amountMinor() != asked.amount().minor()) {
                    throw DomainException.of(Kind.CONFLICT, "budget-source-reused",
                            "Something else was reserved under the same source.");
                }
                return first.answer(true);
            }
            BudgetRow budget = budgets.get(asked.budgetId()).arrived(1);
            long minor = asked.amount().minor();
            BudgetRefusal refusal = refusal(budget, asked);
            if (refusal == null) {
                available.merge(budget.id(), -minor, Long::sum);
                postings.add(Posting.move(asked.source(), asked.on(), asked.amount(),
                        budget.account(AccountKind.BUDGET_RESERVED), budget.available()));
                budget = budget.alerted(unit, available.get(budget.id()));
            }
            budgets.put(budget.id(), budget);
            ReservationRow row = new ReservationRow(unit.newId(), budget.id(), budget.currency(), budget.arrivals(),
                    asked.source(), minor, refusal, refusal == null ? minor : 0, 0, 0, 0, unit.now());
            fresh.add(row);
            known.put(row.source(), row);
            return row.answer(false);
        }

        private BudgetRefusal refusal(BudgetRow budget, ReserveBudget asked) {
            if (budget.status() == BudgetStatus.CLOSED) {
                return BudgetRefusal.CLOSED;
            }
            if (asked.on().isBefore(budget.startsOn()) || asked.on().isAfter(budget.endsOn())) {
                return BudgetRefusal.OUT_OF_PERIOD;
            }
            return available.get(budget.id()) < asked.amount().minor() ? BudgetRefusal.EXHAUSTED : null;
        }

        List<ReservationRow> fresh() {
            return fresh;
        }

        List<Posting> postings() {
            return postings;
        }

        List<BudgetRow> changedBudgets() {
            return List.copyOf(budgets.values());
        }
    }
}

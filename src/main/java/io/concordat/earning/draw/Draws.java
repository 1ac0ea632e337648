package io.concordat.earning.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.budget.BudgetAnswer;
import io.concordat.catalog.budget.BudgetStep;
import io.concordat.catalog.budget.Budgets;
import io.concordat.catalog.budget.MoveBudget;
import io.concordat.catalog.budget.PayingBudget;
import io.concordat.catalog.budget.PayingBudgets;
import io.concordat.catalog.budget.ReserveBudget;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.entry.Change;
import io.concordat.earning.entry.Head;
import io.concordat.platform.work.SqlUnit;

/** Draws what changes of earnings ask for from budgets and from caps of all partners, and gives back what they do not need. */
@ApplicationScoped
public class Draws {

    private final PayingBudgets paying;
    private final Budgets budgets;

    Draws(PayingBudgets paying, Budgets budgets) {
        this.paying = paying;
        this.budgets = budgets;
    }

    /**
     * Decides what every change comes to, with the budgets held, and moves the money of the budgets.
     *
     * @param heads the partner's earnings as they are recorded
     */
    public Uni<Drawn> draw(SqlUnit unit, Map<LineKey, Head> heads, List<Change> changes, EarningCalendar calendar) {
        if (changes.stream().allMatch(change -> change.asked() == 0)) {
            return Uni.createFrom().item(new Drawn(
                    changes.stream().map(change -> new Funded(change, 0, 0)).toList(), List.of(), List.of()));
        }
        return PoolTable.held(unit, givingBack(heads, changes)).chain(held -> paying.hold(unit, codes(changes))
                .chain(open -> {
                    Map<UUID, List<Pool>> pools = new HashMap<>();
                    Map<PoolId, Money> available = new HashMap<>();
                    changes.stream().filter(change -> change.asked() > 0).forEach(
                            change -> pools.put(change.entryId(), pools(calendar, change.line(), open, available)));
                    Set<PoolId> ids = new HashSet<>(held.stream().map(Held::pool).toList());
                    changes.stream().filter(change -> change.asked() > 0)
                            .forEach(change -> pools.get(change.entryId()).forEach(
                                    pool -> ids.add(new PoolId(pool.key(), change.line().earned().currency()))));
                    return PoolTable.lock(unit, ids)
                            .map(locked -> new Purse(heads, changes, held, locked, available,
                                    change -> pools.getOrDefault(change.entryId(), List.of()))
                                    .decide(changes));
                })).call(drawn -> moveMoney(unit, changes, calendar, drawn));
    }

    /** Writes the draws, behind the entries that they belong to, and what the pools come to. */
    public Uni<Void> write(SqlUnit unit, Drawn drawn) {
        return PoolTable.update(unit, drawn.pools()).chain(() -> PoolTable.insert(unit, drawn.draws()));
    }

    private static List<UUID> givingBack(Map<LineKey, Head> heads, List<Change> changes) {
        return changes.stream().filter(change -> change.asked() < 0)
                .map(change -> heads.get(Head.family(change.key()))).filter(head -> head != null)
                .map(Head::id).distinct().toList();
    }

    private static Set<String> codes(List<Change> changes) {
        Set<String> codes = new HashSet<>();
        changes.stream().filter(change -> change.asked() > 0)
                .forEach(change -> change.line().pools().stream()
                        .filter(pool -> pool.key().kind() == PoolKey.Kind.BUDGET)
                        .forEach(pool -> codes.add(pool.key().code())));
        return codes;
    }

    /** A budget is the one that pays on the day of the fact; where there is none, nothing is available. */
    static List<Pool> pools(EarningCalendar calendar, EarningLine line, List<PayingBudget> open,
            Map<PoolId, Money> available) {
        List<Pool> pools = new ArrayList<>();
        for (Pool pool : line.pools()) {
            if (pool.key().kind() != PoolKey.Kind.BUDGET) {
                pools.add(pool);
                continue;
            }
            Optional<PayingBudget> pays = open.stream()
                    .filter(budget -> budget.available().currency().equals(line.earned().currency())
                            && budget.pays(pool.key().code(), line.program(), line.key().offer(),
                                    calendar.dayOf(line.occurredAt())))
                    .findFirst();
            PoolKey key = pays.map(budget -> new PoolKey(PoolKey.Kind.BUDGET, budget.id().toString(), LocalDate.EPOCH))
                    .orElse(pool.key());
            available.put(new PoolId(key, line.earned().currency()),
                    pays.map(PayingBudget::available).orElse(Money.zero(line.earned().currency())));
            pools.add(new Pool(key, null, pool.partial()));
        }
        return pools;
    }

    /** What goes back of earlier reservations goes first, then what is reserved, then what goes back of that. */
    private Uni<Void> moveMoney(SqlUnit unit, List<Change> changes, EarningCalendar calendar, Drawn drawn) {
        List<ReserveBudget> asked = new ArrayList<>();
        List<MoveBudget> earlier = new ArrayList<>();
        List<MoveBudget> now = new ArrayList<>();
        Map<UUID, LocalDate> days = new HashMap<>();
        changes.forEach(change -> days.put(change.entryId(), change.line() == null
                ? unit.today()
                : calendar.dayOf(change.line().occurredAt())));
        for (DrawRow draw : drawn.draws()) {
            if (draw.pool().key().kind() != PoolKey.Kind.BUDGET || draw.granted() == 0) {
                continue;
            }
            Money amount = new Money(Math.abs(draw.granted()), draw.pool().currency());
            if (draw.granted() > 0) {
                asked.add(new ReserveBudget(UUID.fromString(draw.pool().key().code()), reservation(draw.entryId()),
                        amount, days.get(draw.entryId())));
            } else {
                (days.containsKey(draw.drawnBy()) ? now : earlier)
                        .add(new MoveBudget(reservation(draw.drawnBy()),
                                new Source("earning-entry", draw.entryId(), "give-back/" + draw.number()),
                                BudgetStep.RELEASE, amount, unit.today()));
            }
        }
        return budgets.move(unit, earlier).chain(() -> budgets.reserve(unit, asked)).invoke(Draws::requireReserved)
                .chain(() -> budgets.move(unit, now)).replaceWithVoid();
    }

    private static void requireReserved(List<BudgetAnswer> answers) {
        answers.stream().filter(answer -> !answer.isReserved()).findFirst().ifPresent(refused -> {
            throw new IllegalStateException("A held budget has less than it had: " + refused);
        });
    }

    private static Source reservation(UUID entryId) {
        return new Source("earning-entry", entryId, "budget");
    }
}

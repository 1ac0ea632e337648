package io.concordat.core.earning.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.money.Money;

/**
 * Draws from budgets and from caps that all partners share, first come first served by the recorded order of arrival; never below zero.
 * What was refused stays refused until somebody asks for it again.
 *
 * @param draws what each demand came to, in the order of arrival
 * @param left  what each pool has left
 */
public record Funding(List<Draw> draws, Map<PoolKey, Money> left) {

    public Funding {
        draws = List.copyOf(draws);
        left = Map.copyOf(left);
    }

    /**
     * @param demands   in any order; those of one arrival are served in the order given
     * @param available what is in each budget, and in each shared cap that was drawn from before
     * @param refused   what of earlier demands of these lines stands refused: a decrease is first taken from it
     * @return what each came to
     * @throws IllegalArgumentException if a budget is not among the available, or has another currency than a demand
     */
    public static Funding draw(Collection<Demand> demands, Map<PoolKey, Money> available, Map<LineKey, Money> refused) {
        Map<PoolKey, Money> left = new HashMap<>(available);
        Map<LineKey, Money> open = new HashMap<>(refused);
        List<Draw> draws = new ArrayList<>(demands.size());
        for (Demand demand : ordered(demands)) {
            Draw draw = demand.amount().isNegative() ? release(demand, left, open) : draw(demand, left);
            if (draw.refused().minor() > 0) {
                open.merge(demand.key(), draw.refused(), Money::plus);
            }
            draws.add(draw);
        }
        return new Funding(draws, left);
    }

    /** By arrival; what gives back never comes before what it gives back from. */
    private static List<Demand> ordered(Collection<Demand> demands) {
        Map<LineKey, Long> arrivals = new HashMap<>();
        demands.stream().filter(demand -> !demand.amount().isNegative())
                .forEach(demand -> arrivals.merge(demand.key(), demand.arrival(), Math::max));
        return demands.stream()
                .sorted(Comparator
                        .comparingLong((Demand demand) -> demand.amount().isNegative()
                                ? Math.max(demand.arrival(), arrivals.getOrDefault(demand.source(), Long.MIN_VALUE))
                                : demand.arrival())
                        .thenComparing(demand -> demand.amount().isNegative()))
                .toList();
    }

    private static Draw draw(Demand demand, Map<PoolKey, Money> left) {
        Money granted = demand.amount();
        PoolKey by = null;
        for (Pool pool : demand.pools()) {
            Money has = has(pool, left).orZeroIfNegative();
            if (has.compareTo(granted) < 0) {
                granted = pool.partial() ? has : Money.zero(has.currency());
                by = pool.key();
            }
        }
        for (Pool pool : demand.pools()) {
            left.put(pool.key(), has(pool, left).minus(granted));
        }
        return new Draw(demand, granted, demand.amount().minus(granted), by);
    }

    private static Draw release(Demand demand, Map<PoolKey, Money> left, Map<LineKey, Money> open) {
        Money unfunded = open.getOrDefault(demand.source(), Money.zero(demand.amount().currency()));
        Money borne = demand.amount().negated().min(unfunded);
        open.put(demand.source(), unfunded.minus(borne));
        Money granted = demand.amount().plus(borne);
        for (Pool pool : demand.pools()) {
            left.put(pool.key(), has(pool, left).minus(granted));
        }
        return new Draw(demand, granted, borne.negated(), null);
    }

    private static Money has(Pool pool, Map<PoolKey, Money> left) {
        Money has = left.getOrDefault(pool.key(), pool.limit());
        if (has == null) {
            throw new IllegalArgumentException("It is not said what is left of " + pool.key());
        }
        return has;
    }
}

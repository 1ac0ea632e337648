package io.concordat.earning.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.catalog.budget.PayingBudgets;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.settlement.Demand;
import io.concordat.core.earning.settlement.Draw;
import io.concordat.core.earning.settlement.Funding;
import io.concordat.core.earning.time.EarningCalendar;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.work.SqlUnit;

/**
 * Says what amounts that nobody recorded would find in budgets and in caps of all partners. Nothing is held, so nothing is
 * promised: others may draw first. What the same facts would give back is not counted.
 */
@ApplicationScoped
public class DrawForecast {

    private final PayingBudgets paying;

    DrawForecast(PayingBudgets paying) {
        this.paying = paying;
    }

    /**
     * An amount that would be asked for.
     *
     * @param amount above zero, in the currency of the line
     */
    public record Asked(EarningLine line, Money amount) {
    }

    /** What is left of a budget or cap now; zero when no budget pays on the day. */
    public record Left(PoolKey pool, Money left) {
    }

    /**
     * What an amount would come to.
     *
     * @param by what would not suffice; {@code null} when everything does
     */
    public record Forecast(Asked asked, Money granted, PoolKey.Kind by, List<Left> left) {
    }

    /** @return a forecast for each, in the order of arrival; three statements at most */
    public Uni<List<Forecast>> of(SqlUnit unit, List<Asked> asked, EarningCalendar calendar) {
        Set<String> budgets = new HashSet<>();
        asked.forEach(one -> one.line().pools().stream().filter(pool -> pool.key().kind() == PoolKey.Kind.BUDGET)
                .forEach(pool -> budgets.add(pool.key().code())));
        return paying.look(unit, budgets).chain(open -> {
            Map<PoolId, Money> available = new HashMap<>();
            Map<Asked, List<Pool>> pools = new IdentityHashMap<>();
            asked.forEach(one -> pools.put(one, Draws.pools(calendar, one.line(), open, available)));
            Set<PoolId> caps = new HashSet<>();
            asked.forEach(one -> pools.get(one).stream().filter(pool -> pool.limit() != null)
                    .forEach(pool -> caps.add(new PoolId(pool.key(), one.amount().currency()))));
            return PoolTable.look(unit, caps).map(drawn -> forecasts(asked, pools, available, drawn));
        });
    }

    private static List<Forecast> forecasts(List<Asked> asked, Map<Asked, List<Pool>> pools,
            Map<PoolId, Money> available, Map<PoolId, PoolRow> drawn) {
        List<Forecast> all = new ArrayList<>();
        Map<Currency, List<Asked>> byCurrency = asked.stream().collect(Collectors.groupingBy(
                one -> one.amount().currency(), LinkedHashMap::new, Collectors.toList()));
        byCurrency.forEach((currency, some) -> {
            Map<PoolKey, Money> has = new HashMap<>();
            Map<Demand, Asked> demands = new IdentityHashMap<>();
            List<Demand> ordered = new ArrayList<>();
            for (Asked one : some) {
                pools.get(one).forEach(pool -> has.computeIfAbsent(pool.key(),
                        key -> left(new PoolId(key, currency), pool, available, drawn)));
                Demand demand = new Demand(one.line().key(), one.line().arrival(), one.amount(), pools.get(one));
                demands.put(demand, one);
                ordered.add(demand);
            }
            for (Draw draw : Funding.draw(ordered, has, Map.of()).draws()) {
                Asked one = demands.get(draw.demand());
                all.add(new Forecast(one, draw.granted(), draw.by() == null ? null : draw.by().kind(),
                        pools.get(one).stream().map(pool -> new Left(pool.key(), has.get(pool.key()))).toList()));
            }
        });
        return all;
    }

    private static Money left(PoolId id, Pool pool, Map<PoolId, Money> available, Map<PoolId, PoolRow> drawn) {
        if (available.containsKey(id)) {
            return available.get(id);
        }
        PoolRow row = drawn.get(id);
        return row == null ? pool.limit() : pool.limit().minus(new Money(row.drawn(), id.currency()));
    }
}

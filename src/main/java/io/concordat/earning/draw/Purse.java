package io.concordat.earning.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Pool;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.settlement.Demand;
import io.concordat.core.earning.settlement.Draw;
import io.concordat.core.earning.settlement.Funding;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.earning.entry.Change;
import io.concordat.earning.entry.EntryKind;
import io.concordat.earning.entry.Head;

/**
 * Decides the draws of one evaluation while it holds the pools: first what is given back of earlier draws, then what is asked for
 * in the order of arrival, then what is given back of that. Nothing is granted that was not there. Plain Java, for one thread.
 */
final class Purse {

    private record Served(Change change, Draw draw) {
    }

    private final Map<LineKey, UUID> earningIds = new HashMap<>();
    private final Map<LineKey, Long> noBudget = new HashMap<>();
    private final Map<LineKey, Long> refused = new HashMap<>();
    private final Map<UUID, List<Held>> held;
    private final Map<PoolId, PoolRow> pools;
    private final Map<PoolId, Money> available;
    private final Function<Change, List<Pool>> poolsOf;
    private final List<Funded> funded = new ArrayList<>();
    private final List<DrawRow> draws = new ArrayList<>();

    /**
     * @param available what each pool has; a pool that is missing has its limit less what is drawn
     * @param poolsOf what a change that asks for money draws from
     */
    Purse(Map<LineKey, Head> heads, List<Change> changes, List<Held> held, Map<PoolId, PoolRow> pools,
            Map<PoolId, Money> available,
            Function<Change, List<Pool>> poolsOf) {
        this.held = held.stream().collect(Collectors.groupingBy(Held::earningId, HashMap::new,
                Collectors.toCollection(ArrayList::new)));
        this.pools = new LinkedHashMap<>(pools);
        this.available = new HashMap<>(available);
        this.poolsOf = poolsOf;
        heads.forEach((key, head) -> {
            earningIds.put(key, head.id());
            noBudget.merge(Head.family(key), head.amounts().noBudget(), Long::sum);
            refused.merge(Head.family(key), head.amounts().refused(), Long::sum);
        });
        changes.forEach(change -> earningIds.put(change.key(), change.earningId()));
    }

    Drawn decide(List<Change> changes) {
        Set<LineKey> asking = changes.stream().filter(change -> change.asked() > 0).map(Change::key)
                .collect(Collectors.toSet());
        changes.stream().filter(change -> change.asked() == 0)
                .forEach(change -> funded.add(new Funded(change, 0, 0)));
        giveBack(changes.stream().filter(change -> change.asked() < 0 && !asking.contains(Head.family(change.key())))
                .toList());
        ask(changes.stream().filter(change -> change.asked() > 0).toList());
        giveBack(changes.stream().filter(change -> change.asked() < 0 && asking.contains(Head.family(change.key())))
                .toList());
        return new Drawn(funded, draws, pools.values());
    }

    /** A decrease is first taken from what stands refused; the rest goes back to where it was drawn from. */
    private void giveBack(List<Change> changes) {
        Map<LineKey, Money> open = new HashMap<>();
        changes.forEach(change -> open.put(Head.family(change.key()),
                new Money(refused.getOrDefault(Head.family(change.key()), 0L), currency(change))));
        for (Served served : fund(changes, change -> List.of(), Map.of(), open)) {
            Change change = served.change();
            Draw draw = served.draw();
            LineKey family = Head.family(change.key());
            long borne = -draw.refused().minor();
            long byBudget = Math.min(borne, noBudget.getOrDefault(family, 0L));
            refused.merge(family, -borne, Long::sum);
            noBudget.merge(family, -byBudget, Long::sum);
            funded.add(new Funded(change, -byBudget, byBudget - borne));
            release(change, earningIds.getOrDefault(family, change.earningId()), -draw.granted().minor());
        }
    }

    private void ask(List<Change> all) {
        Map<Currency, List<Change>> byCurrency = all.stream()
                .collect(Collectors.groupingBy(Purse::currency, LinkedHashMap::new, Collectors.toList()));
        byCurrency.forEach((currency, changes) -> {
            Map<PoolKey, Money> has = new HashMap<>();
            for (Change change : changes) {
                for (Pool pool : poolsOf.apply(change)) {
                    PoolId id = new PoolId(pool.key(), currency);
                    has.computeIfAbsent(pool.key(),
                            key -> available.containsKey(id) ? available.get(id) : limit(pool, id));
                }
            }
            fund(changes, poolsOf, has, Map.of()).forEach(served -> granted(served.change(), served.draw()));
        });
    }

    /** What is refused to a release anew is refused by whoever refuses it now. */
    private void granted(Change change, Draw draw) {
        boolean release = change.kind() == EntryKind.BUDGET_RELEASE;
        long missing = draw.refused().minor();
        boolean byBudget = draw.by() == null || draw.by().kind() == PoolKey.Kind.BUDGET;
        LineKey family = Head.family(change.key());
        if (release) {
            long before = noBudget.getOrDefault(family, 0L);
            long after = byBudget ? missing : 0;
            funded.add(new Funded(change, after - before, before - after - draw.granted().minor()));
            refused.merge(family, -draw.granted().minor(), Long::sum);
            noBudget.put(family, after);
        } else {
            funded.add(new Funded(change, byBudget ? missing : 0, byBudget ? 0 : missing));
            refused.merge(family, missing, Long::sum);
            noBudget.merge(family, byBudget ? missing : 0, Long::sum);
        }
        for (Pool pool : poolsOf.apply(change)) {
            PoolId id = new PoolId(pool.key(), currency(change));
            long granted = draw.granted().minor();
            note(id, change, change.earningId(), change.entryId(), change.asked(), granted);
            if (granted > 0) {
                held.computeIfAbsent(change.earningId(), earning -> new ArrayList<>()).add(0,
                        new Held(id, change.earningId(), change.entryId(), granted));
            }
        }
    }

    /** The last drawn goes back first, to each of the pools that it came from. */
    private void release(Change change, UUID earningId, long amount) {
        Map<PoolId, Long> left = new HashMap<>();
        List<Held> drawn = held.getOrDefault(earningId, List.of());
        for (int i = 0; i < drawn.size(); i++) {
            Held one = drawn.get(i);
            long back = Math.min(one.left(), left.getOrDefault(one.pool(), amount));
            if (back > 0) {
                left.put(one.pool(), left.getOrDefault(one.pool(), amount) - back);
                drawn.set(i, new Held(one.pool(), earningId, one.drawnBy(), one.left() - back));
                note(one.pool(), change, earningId, one.drawnBy(), -back, -back);
                available.computeIfPresent(one.pool(), (id, has) -> has.plus(new Money(back, has.currency())));
            }
        }
    }

    private void note(PoolId id, Change change, UUID earningId, UUID drawnBy, long asked, long granted) {
        PoolRow row = pools.get(id).drawing(granted);
        pools.put(id, row);
        draws.add(new DrawRow(id, row.draws(), change.entryId(), earningId, drawnBy, asked, granted));
    }

    private Money limit(Pool pool, PoolId id) {
        return pool.limit().minus(new Money(pools.get(id).drawn(), id.currency()));
    }

    private static List<Served> fund(List<Change> changes, Function<Change, List<Pool>> poolsOf,
            Map<PoolKey, Money> available, Map<LineKey, Money> open) {
        Map<Demand, Change> asked = new IdentityHashMap<>();
        List<Demand> demands = new ArrayList<>();
        for (Change change : changes) {
            Demand demand = new Demand(change.key(),
                    change.kind() == EntryKind.BUDGET_RELEASE ? Long.MAX_VALUE : change.arrival(),
                    new Money(change.asked(), currency(change)), poolsOf.apply(change));
            asked.put(demand, change);
            demands.add(demand);
        }
        return Funding.draw(demands, available, open).draws().stream()
                .map(draw -> new Served(asked.get(draw.demand()), draw)).toList();
    }

    private static Currency currency(Change change) {
        return change.line() == null ? change.before().currency() : change.line().earned().currency();
    }
}

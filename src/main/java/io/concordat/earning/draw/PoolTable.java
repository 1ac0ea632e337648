package io.concordat.earning.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of what partners compete for, and of their draws. */
final class PoolTable {

    /** Opens what is new and locks what is there, in one order. */
    private static final String LOCK = """
            insert into earning_pool as p (vendor_id, kind, code, period_start, currency, drawn_minor, draws)
            select $1, n.kind, n.code, n.period, n.currency, 0, 0
              from unnest($2::text[], $3::text[], $4::date[], $5::text[]) with ordinality as n(kind, code, period, currency, no)
             order by n.no
            on conflict (vendor_id, kind, code, period_start, currency) do update set draws = p.draws
            returning p.kind, p.code, p.period_start, p.currency, p.drawn_minor, p.draws""";
    private static final String UPDATE = """
            update earning_pool p set drawn_minor = n.drawn, draws = n.draws
              from unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::bigint[], $7::bigint[])
                   as n(kind, code, period, currency, drawn, draws)
             where p.vendor_id = $1 and p.kind = n.kind and p.code = n.code and p.period_start = n.period
               and p.currency = n.currency""";
    private static final String HELD = """
            select kind, code, period_start, currency, earning_id, drawn_by, sum(granted_minor)::bigint
              from earning_draw where vendor_id = $1 and earning_id = any($2)
             group by kind, code, period_start, currency, earning_id, drawn_by
            having sum(granted_minor) > 0
             order by drawn_by desc, kind, code, period_start""";
    private static final String INSERT = """
            insert into earning_draw (vendor_id, kind, code, period_start, currency, number, entry_id, earning_id, drawn_by,
                   asked_minor, granted_minor)
            select $1, n.* from unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::bigint[], $7::uuid[], $8::uuid[],
                                       $9::uuid[], $10::bigint[], $11::bigint[]) n""";

    private static final String LOOK = """
            select p.kind, p.code, p.period_start, p.currency, p.drawn_minor, p.draws
              from unnest($2::text[], $3::text[], $4::date[], $5::text[]) as n(kind, code, period, currency)
              join earning_pool p on p.vendor_id = $1 and p.kind = n.kind and p.code = n.code and p.period_start = n.period
                   and p.currency = n.currency""";

    private PoolTable() {
    }

    /** @return as {@link #lock} of those that anything was drawn from, but nothing is opened or locked */
    static Uni<Map<PoolId, PoolRow>> look(SqlUnit unit, Collection<PoolId> pools) {
        return pools(unit, LOOK, pools);
    }

    static Uni<Map<PoolId, PoolRow>> lock(SqlUnit unit, Collection<PoolId> pools) {
        return pools(unit, LOCK, pools);
    }

    private static Uni<Map<PoolId, PoolRow>> pools(SqlUnit unit, String sql, Collection<PoolId> pools) {
        if (pools.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<PoolId> sorted = pools.stream().distinct().sorted().toList();
        return unit.query(sql, unit.vendorId(), kinds(sorted), codes(sorted), periods(sorted), currencies(sorted))
                .map(rows -> {
                    Map<PoolId, PoolRow> locked = new HashMap<>();
                    for (Row row : rows) {
                        PoolId id = id(row);
                        locked.put(id, new PoolRow(id, row.getLong(4), row.getLong(5)));
                    }
                    return locked;
                });
    }

    static Uni<Void> update(SqlUnit unit, Collection<PoolRow> pools) {
        if (pools.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<PoolRow> rows = List.copyOf(pools);
        List<PoolId> ids = rows.stream().map(PoolRow::id).toList();
        return unit.update(UPDATE, unit.vendorId(), kinds(ids), codes(ids), periods(ids), currencies(ids),
                array(rows, Long[]::new, PoolRow::drawn), array(rows, Long[]::new, PoolRow::draws)).replaceWithVoid();
    }

    /** @return what the earnings hold, the last drawn first */
    static Uni<List<Held>> held(SqlUnit unit, Collection<UUID> earningIds) {
        if (earningIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unit.query(HELD, unit.vendorId(), earningIds.toArray(UUID[]::new)).map(rows -> {
            List<Held> held = new ArrayList<>(rows.size());
            rows.forEach(row -> held.add(new Held(id(row), row.getUUID(4), row.getUUID(5), row.getLong(6))));
            return held;
        });
    }

    static Uni<Void> insert(SqlUnit unit, List<DrawRow> draws) {
        if (draws.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<PoolId> ids = draws.stream().map(DrawRow::pool).toList();
        return unit.update(INSERT, unit.vendorId(), kinds(ids), codes(ids), periods(ids), currencies(ids),
                array(draws, Long[]::new, DrawRow::number), array(draws, UUID[]::new, DrawRow::entryId),
                array(draws, UUID[]::new, DrawRow::earningId), array(draws, UUID[]::new, DrawRow::drawnBy),
                array(draws, Long[]::new, DrawRow::asked), array(draws, Long[]::new, DrawRow::granted))
                .replaceWithVoid();
    }

    private static PoolId id(Row row) {
        return new PoolId(new PoolKey(PoolKey.Kind.valueOf(row.getString(0)), row.getString(1), row.getLocalDate(2)),
                Currency.of(row.getString(3)));
    }

    private static String[] kinds(List<PoolId> ids) {
        return array(ids, String[]::new, id -> id.key().kind().name());
    }

    private static String[] codes(List<PoolId> ids) {
        return array(ids, String[]::new, id -> id.key().code());
    }

    private static LocalDate[] periods(List<PoolId> ids) {
        return array(ids, LocalDate[]::new, id -> id.key().period());
    }

    private static String[] currencies(List<PoolId> ids) {
        return array(ids, String[]::new, id -> id.currency().code());
    }

    private static <T, V> V[] array(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }
}

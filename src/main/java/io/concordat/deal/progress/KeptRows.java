package io.concordat.deal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.platform.web.PageRequest;
import io.concordat.platform.work.SqlUnit;

/** Reads one kind of rows that are kept about registrations: added, listed newest first, never changed. */
final class KeptRows<T> {

    private final BiFunction<SqlUnit, Row, T> view;
    private final String find;
    private final String page;
    private final String newest;

    /** @param columns of the table, named {@code k} */
    KeptRows(String table, String columns, BiFunction<SqlUnit, Row, T> view) {
        this.view = view;
        this.find = "select %s from %s k where k.vendor_id = $1 and k.registration_id = $2 and k.id = $3"
                .formatted(columns, table);
        this.page = """
                select %s from %s k
                 where k.vendor_id = $1 and k.registration_id = $2 and ($3::uuid is null or k.id < $3)
                 order by k.id desc limit $4""".formatted(columns, table);
        this.newest = """
                select %s from unnest($2::uuid[]) asked(id)
                 cross join lateral (select * from %s r where r.vendor_id = $1 and r.registration_id = asked.id
                                      order by r.id desc limit $3) k""".formatted(columns, table);
    }

    Uni<Optional<T>> find(SqlUnit unit, UUID registrationId, UUID id) {
        return unit.query(find, unit.vendorId(), registrationId, id)
                .map(rows -> views(unit, rows).stream().findFirst());
    }

    /** @return newest first */
    Uni<List<T>> list(SqlUnit unit, UUID registrationId, PageRequest asked) {
        return unit.query(page, unit.vendorId(), registrationId, asked.afterId(), asked.fetch())
                .map(rows -> views(unit, rows));
    }

    /** @return the newest of each registration, newest first; one statement */
    Uni<List<T>> newest(SqlUnit unit, List<UUID> registrationIds, int each) {
        return unit.query(newest, unit.vendorId(), registrationIds.toArray(UUID[]::new), each)
                .map(rows -> views(unit, rows));
    }

    private List<T> views(SqlUnit unit, RowSet<Row> rows) {
        List<T> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(view.apply(unit, row)));
        return views;
    }
}

package io.concordat.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Looks at the database behind the doors' back, under the service's own login. */
public final class Sql {

    private Sql() {
    }

    /** @return the rows of a statement in a transaction of its own with the vendor set, each as its columns */
    public static List<Object[]> as(int vendorId, String sql, Object... values) {
        return rows(pool().withTransaction(connection -> connection
                .preparedQuery("select set_config('concordat.vendor', $1, true)")
                .execute(Tuple.of(Integer.toString(vendorId)))
                .chain(set -> connection.preparedQuery(sql).execute(Tuple.from(values)))));
    }

    /** @return the rows of a statement without any vendor set */
    public static List<Object[]> asNobody(String sql, Object... values) {
        return rows(pool().preparedQuery(sql).execute(Tuple.from(values)));
    }

    /** @return the one number that a counting statement answers with the vendor set */
    public static long count(int vendorId, String sql, Object... values) {
        return ((Number) as(vendorId, sql, values).get(0)[0]).longValue();
    }

    /** Stores a partner as plain as can be, for tests of rooms that only refer to one. */
    public static UUID partner(int vendorId, String name) {
        UUID id = UUID.randomUUID();
        as(vendorId, """
                insert into partner (vendor_id, id, name, type, country, verticals, segments, web_domains, status,
                                     created_at, revision)
                values ($1, $2, $3, 'RESELLER', 'DE', '{}', '{}', '{}', 'ACTIVE', now(), 1)""", vendorId, id, name);
        return id;
    }

    private static List<Object[]> rows(Uni<RowSet<Row>> query) {
        List<Object[]> all = new ArrayList<>();
        for (Row row : query.await().indefinitely()) {
            Object[] columns = new Object[row.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getValue(i);
            }
            all.add(columns);
        }
        return all;
    }

    private static Pool pool() {
        return Arc.container().instance(Pool.class).get();
    }
}

package io.concordat.platform.work;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.security.Caller;
import io.concordat.platform.time.BusinessClock;

/** A unit of work on the Vert.x client. */
public final class SqlUnit extends Unit {

    private final SqlConnection connection;
    private boolean ended;

    SqlUnit(Caller by, BusinessClock clock, SqlConnection connection) {
        super(by, clock);
        this.connection = connection;
    }

    /** @return the rows of a prepared statement with {@code $1}, {@code $2}, … */
    public Uni<RowSet<Row>> query(String sql, Object... values) {
        return Uni.createFrom().deferred(() -> {
            if (ended) {
                throw new IllegalStateException("The transaction of this reading is over: " + sql);
            }
            return connection.preparedQuery(sql).execute(Tuple.from(values));
        });
    }

    /** From now on every statement is refused: it would run outside of the transaction. */
    void end() {
        ended = true;
    }

    void mustHaveNotedNothing() {
        if (!noted().isEmpty()) {
            throw new IllegalStateException("What is read at once leaves no trace in the audit; read in steps");
        }
    }

    @Override
    public Uni<Integer> update(String sql, Object... values) {
        return query(sql, values).map(RowSet::rowCount);
    }

    @Override
    public Uni<List<Object[]>> select(String sql, Object... values) {
        return query(sql, values).map(rows -> {
            List<Object[]> all = new ArrayList<>(rows.size());
            for (Row row : rows) {
                Object[] columns = new Object[row.size()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = row.getValue(i);
                }
                all.add(columns);
            }
            return all;
        });
    }
}

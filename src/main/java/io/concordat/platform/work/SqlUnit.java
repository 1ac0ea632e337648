package io.concordat.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
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

    /**
     * Takes many rows a piece at a time from a cursor, so that memory holds one piece. All pieces show the moment at which the
     * statement began.
     *
     * @param size most rows of a piece
     * @param step what guards the wait for each piece, such as a patience
     * @param each what is done with a piece before the next one is asked for; a failure ends the reading
     */
    public Uni<Void> inPieces(String sql, int size, UnaryOperator<Uni<RowSet<Row>>> step,
            Function<RowSet<Row>, Uni<Void>> each, Object... values) {
        return connection.prepare(sql).chain(statement -> {
            Cursor cursor = statement.cursor(Tuple.from(values));
            return piece(cursor, size, step, each).eventually(cursor::close).eventually(statement::close);
        });
    }

    private static Uni<Void> piece(Cursor cursor, int size, UnaryOperator<Uni<RowSet<Row>>> step,
            Function<RowSet<Row>, Uni<Void>> each) {
        return step.apply(cursor.read(size)).chain(each::apply)
                .chain(() -> cursor.hasMore() ? piece(cursor, size, step, each) : Uni.createFrom().voidItem());
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

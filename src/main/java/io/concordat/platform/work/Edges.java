package io.concordat.platform.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * Begins and ends a transaction without waiting for the answer of {@code BEGIN}: it travels together with the statements
 * that follow. When it fails, so does everything after it: the vendor is set for the transaction alone, so that without one the
 * setting would end with its own statement and the wall would neither show nor take a row.
 */
final class Edges {

    private Edges() {
    }

    static void begin(SqlConnection connection) {
        connection.getDelegate().query("BEGIN").execute();
    }

    /** As {@link #begin}, with the vendor in the same message. */
    static void begin(SqlConnection connection, int vendorId) {
        connection.getDelegate().query("BEGIN; set local concordat.vendor = '" + vendorId + "'").execute();
    }

    /** Gives the connection back when the database has answered. */
    static Uni<RowSet<Row>> end(SqlConnection connection, boolean well) {
        return Uni.createFrom().completionStage(() -> {
            Future<RowSet<Row>> ended = connection.getDelegate().query(well ? "COMMIT" : "ROLLBACK").execute();
            return ended.eventually(() -> connection.getDelegate().close()).toCompletionStage();
        });
    }
}

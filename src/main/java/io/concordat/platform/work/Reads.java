package io.concordat.platform.work;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

import io.concordat.platform.security.Caller;
import io.concordat.platform.time.BusinessClock;

/**
 * The transactions that read. The vendor is set within each, so that it ends with it, as in every other; but nothing waits for
 * the answers of {@code BEGIN} and of the setting, see {@link Edges}.
 */
@ApplicationScoped
class Reads {

    private final Pool pool;
    private final BusinessClock clock;
    private final Closing closing;

    Reads(Pool pool, BusinessClock clock, Closing closing) {
        this.pool = pool;
        this.clock = clock;
        this.closing = closing;
    }

    /** Reads in as many steps as it takes; what the reading notes is written with it. */
    <T> Uni<T> inSteps(Command<Void> command, Function<SqlUnit, Uni<T>> reading) {
        return pool.getConnection().chain(connection -> {
            SqlUnit unit = begin(command.by(), connection);
            return Uni.createFrom().deferred(() -> reading.apply(unit))
                    .call(() -> closing.close(unit, command, 0, null, null, null)).onItemOrFailure()
                    .call((item, failure) -> Edges.end(connection, failure == null));
        });
    }

    /** Reads in one flight: {@code COMMIT} is sent right behind the statements that the reading begins with. */
    <T> Uni<T> atOnce(Caller by, Function<SqlUnit, Uni<T>> reading) {
        return pool.getConnection().chain(connection -> {
            SqlUnit unit = begin(by, connection);
            CompletionStage<T> read = Uni.createFrom().deferred(() -> reading.apply(unit)).subscribe()
                    .asCompletionStage();
            unit.end();
            connection.getDelegate().query("COMMIT").execute().onComplete(over -> connection.getDelegate().close());
            return Uni.createFrom().completionStage(read).invoke(unit::mustHaveNotedNothing);
        });
    }

    private SqlUnit begin(Caller by, SqlConnection connection) {
        Edges.begin(connection, by.vendorId());
        return new SqlUnit(by, clock, connection);
    }
}

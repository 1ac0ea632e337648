package io.concordat.platform.time;

import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Waits for the database only so long. A server that is gone refuses at once, but one that stands still, or a network that
 * swallows everything, would keep a caller waiting for minutes.
 */
@ApplicationScoped
public class Patience {

    private final Vertx vertx;
    private final long millis;

    Patience(Vertx vertx, PatienceSettings settings) {
        this.vertx = vertx;
        this.millis = settings.patience().toMillis();
    }

    /**
     * The work itself is not broken off, since a connection in the middle of a statement cannot be used for another: it
     * may still come to its end, and a retry under the same idempotency key then gets its answer.
     *
     * @return what the work gives; fails with {@link TimeoutException} when nothing came in time
     */
    public <T> Uni<T> limit(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> {
            long timer = vertx.setTimer(millis, id -> caller
                    .fail(new TimeoutException("No answer of the database within " + millis + " ms")));
            work.subscribe().with(item -> {
                vertx.cancelTimer(timer);
                caller.complete(item);
            }, failure -> {
                vertx.cancelTimer(timer);
                caller.fail(failure);
            });
        });
    }

    /**
     * For work that takes long because there is much of it, and whose steps are limited each. When the caller goes away the
     * work still comes to its end, so that whatever it holds is given back.
     *
     * @return what the work gives
     */
    public static <T> Uni<T> unbroken(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}

package io.concordat.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.time.BusinessClock;

/** A clock that each test moves for its own vendor; what is due at the vendor's time becomes due with it. */
@Mock
@ApplicationScoped
public class MovableClock extends BusinessClock {

    private final Map<Integer, Duration> ahead = new ConcurrentHashMap<>();
    private final Pool pool;

    MovableClock(Pool pool) {
        this.pool = pool;
    }

    /** Moves a vendor's time forward. */
    public void advance(int vendorId, Duration by) {
        ahead.merge(vendorId, by, Duration::plus);
        pool.preparedQuery(
                "update due_work set due_at = due_at - $2::bigint * interval '1 second' where vendor_id = $1")
                .execute(Tuple.of(vendorId, by.toSeconds())).await().indefinitely();
    }

    @Override
    public Instant now(int vendorId) {
        return system().plus(ahead.getOrDefault(vendorId, Duration.ZERO));
    }

    @Override
    public Instant systemTime(int vendorId, Instant business) {
        return business.minus(ahead.getOrDefault(vendorId, Duration.ZERO));
    }
}

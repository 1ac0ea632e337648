package io.concordat.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.time.BusinessClock;

/**
 * Asks for seals of the vendors that were posted for lately. Posting itself pays nothing for it: the instance remembers the
 * vendor in memory for longer than a transaction can last. What a killed instance remembered is found by the look at all
 * vendors once a minute.
 */
@ApplicationScoped
class SealBell {

    private static final Logger LOG = Logger.getLogger(SealBell.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final String ASK = """
            insert into due_work (vendor_id, kind, subject_id, due_at) select id, $1, $2, $3 from vendor
             where $4::integer[] is null or id = any($4)
            on conflict do nothing""";

    private final Pool pool;
    private final BusinessClock clock;
    private final Map<Integer, Instant> rung = new ConcurrentHashMap<>();

    SealBell(Pool pool, BusinessClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Notes that something is being posted for the vendor. */
    void ring(int vendorId) {
        rung.put(vendorId, clock.system().plus(REMEMBERED));
    }

    @Scheduled(every = "${concordat.ledger.seal-every:3s}", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> askForRung() {
        Instant now = clock.system();
        rung.values().removeIf(until -> until.isBefore(now));
        return rung.isEmpty() ? Uni.createFrom().voidItem() : ask(rung.keySet().toArray(Integer[]::new));
    }

    @Scheduled(every = "${concordat.ledger.seal-all-every:60s}", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> askForAll() {
        return ask(null);
    }

    private Uni<Void> ask(Integer[] vendors) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(Sealing.KIND, VendorDirectory.CARE_SUBJECT, clock.system().atOffset(ZoneOffset.UTC),
                        vendors))
                .replaceWithVoid().onFailure()
                .invoke(away -> LOG.warnf("Seals cannot be asked for just now: %s", away.toString())).onFailure()
                .recoverWithNull();
    }
}

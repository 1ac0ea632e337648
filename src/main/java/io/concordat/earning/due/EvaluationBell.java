package io.concordat.earning.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import io.concordat.platform.time.BusinessClock;

/**
 * Turns reasons into due work soon after they were written, without making their writers wait for an evaluation that runs: the
 * instance remembers the partners in memory for longer than a transaction should last.
 */
@ApplicationScoped
class EvaluationBell {

    private record Rung(int vendorId, UUID partnerId) {
    }

    private static final Logger LOG = Logger.getLogger(EvaluationBell.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String ASK = """
            insert into due_work (vendor_id, kind, subject_id, due_at)
            select r.vendor, $3, r.partner, $4 from unnest($1::integer[], $2::uuid[]) as r(vendor, partner)
             order by r.vendor, r.partner
            on conflict do nothing""";

    private final Pool pool;
    private final BusinessClock clock;
    private final Map<Rung, Instant> rung = new ConcurrentHashMap<>();

    EvaluationBell(Pool pool, BusinessClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void ring(int vendorId, Collection<UUID> partnerIds) {
        Instant until = clock.system().plus(REMEMBERED);
        partnerIds.forEach(partner -> rung.put(new Rung(vendorId, partner), until));
    }

    @Scheduled(every = "${concordat.earning.ring-every:1s}", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> askForRung() {
        Instant now = clock.system();
        rung.values().removeIf(until -> until.isBefore(now));
        List<Rung> partners = List.copyOf(rung.keySet());
        if (partners.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(partners.stream().map(Rung::vendorId).toArray(Integer[]::new),
                        partners.stream().map(Rung::partnerId).toArray(UUID[]::new), DuePartners.EVALUATION,
                        now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid().onFailure()
                .invoke(away -> LOG.warnf("Evaluations cannot be asked for just now: %s", away.toString())).onFailure()
                .recoverWithNull();
    }
}

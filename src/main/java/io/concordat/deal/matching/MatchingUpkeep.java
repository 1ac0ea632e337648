package io.concordat.deal.matching;

import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jboss.logging.Logger;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.time.BusinessClock;

/**
 * Asks for the care of every vendor's records: once at start that they are brought to the present normaliser, and once a
 * minute that the names of new ones are read. What is asked for already stays as it is, however many instances ask.
 */
@ApplicationScoped
class MatchingUpkeep {

    private static final Logger LOG = Logger.getLogger(MatchingUpkeep.class);
    private static final String ASK = """
            insert into due_work (vendor_id, kind, subject_id, due_at) select id, $1, $2, $3 from vendor
            on conflict do nothing""";

    private final Pool pool;
    private final BusinessClock clock;
    private volatile boolean askedToRenormalise;

    MatchingUpkeep(Pool pool, BusinessClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void renormalise(@Observes StartupEvent start) {
        askToRenormalise().subscribe().with(done -> LOG.debug("Every vendor's records will be looked through"));
    }

    /** Asks for the names of new records to be read, and for what could not be asked for at start. */
    @Scheduled(every = "${concordat.matching.upkeep-every:60s}", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> countWords() {
        return (askedToRenormalise ? Uni.createFrom().voidItem() : askToRenormalise()).chain(() -> ask(WordCount.KIND))
                .onFailure().invoke(away -> LOG.warnf("Upkeep cannot be asked for just now: %s", away.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> askToRenormalise() {
        return ask(Renormalising.KIND).invoke(() -> askedToRenormalise = true).onFailure()
                .invoke(away -> LOG.warnf("Upkeep will be asked for later: %s", away.toString())).onFailure()
                .recoverWithNull();
    }

    private Uni<Void> ask(String kind) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(kind, VendorDirectory.CARE_SUBJECT, clock.system().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}

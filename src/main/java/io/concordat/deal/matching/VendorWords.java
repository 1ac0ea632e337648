package io.concordat.deal.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import org.jboss.logging.Logger;

import io.concordat.core.matching.BlendedStatistics;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/**
 * How common words are among a vendor's own customers. One version a vendor is kept in memory and looked after once a
 * minute, so that a registration asks the database nothing: until the first look the frozen statistics hold. Only the score
 * depends on them; keys are made with the frozen ones, whatever the version.
 */
@ApplicationScoped
public class VendorWords {

    private static final Logger LOG = Logger.getLogger(VendorWords.class);
    /** Vendors whose words are kept; each has at most 20,000 words, about two megabytes. */
    private static final int MOST_VENDORS = 16;
    private static final int MOST_WORDS = 20_000;
    private static final int LEAST_CUSTOMERS_OF_A_WORD = 3;
    private static final long UNUSED_FOR = Duration.ofHours(1).toNanos();
    private static final String VERSION = """
            select version, customers from matching_statistics where vendor_id = $1 -- upkeep""";
    private static final String WORDS = """
            select word, customers from vendor_word where vendor_id = $1 and customers >= $2
             order by customers desc, word limit $3 -- upkeep""";

    /** What is known of a vendor, and when it was last asked for. */
    private static final class Known {

        private final Vendor vendor;
        private volatile int version;
        private volatile TokenStatistics statistics = TokenStatistics.frozen();
        private volatile long usedAt;

        Known(Vendor vendor) {
            this.vendor = vendor;
        }
    }

    private final UnitOfWork work;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    VendorWords(UnitOfWork work) {
        this.work = work;
    }

    /** @return the statistics that hold now; no statement */
    Uni<TokenStatistics> of(SqlUnit unit) {
        Known vendor = known.get(unit.vendorId());
        if (vendor == null) {
            vendor = known.computeIfAbsent(unit.vendorId(), id -> new Known(unit.by().vendor()));
        }
        vendor.usedAt = System.nanoTime();
        return Uni.createFrom().item(vendor.statistics);
    }

    /** Looks for a new version of each vendor's words, and forgets vendors that nobody asks for. */
    @Scheduled(every = "${concordat.matching.words-every:60s}", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        forgetUnused();
        return Multi.createFrom().iterable(new ArrayList<>(known.values())).onItem()
                .transformToUniAndConcatenate(this::refresh).collect().last().replaceWithVoid();
    }

    private void forgetUnused() {
        long now = System.nanoTime();
        known.values().removeIf(vendor -> now - vendor.usedAt > UNUSED_FOR);
        List<Known> all = new ArrayList<>(known.values());
        if (all.size() > MOST_VENDORS) {
            all.sort(Comparator.comparingLong((Known vendor) -> vendor.usedAt - now).reversed());
            all.subList(MOST_VENDORS, all.size()).forEach(vendor -> known.remove(vendor.vendor.id()));
        }
    }

    private Uni<Void> refresh(Known vendor) {
        return work.read(Caller.service(vendor.vendor, "vendor-words"), unit -> unit.query(VERSION, unit.vendorId())
                .chain(rows -> {
                    Row state = rows.size() == 0 ? null : rows.iterator().next();
                    return state == null || state.getInteger(0) == vendor.version
                            ? Uni.createFrom().voidItem()
                            : load(unit, state.getLong(1)).invoke(statistics -> {
                                vendor.statistics = statistics;
                                vendor.version = state.getInteger(0);
                            }).replaceWithVoid();
                })).onFailure().invoke(failure -> LOG.warnf("Words of vendor %s stay as they are: %s",
                        vendor.vendor.key(), failure.toString()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private static Uni<TokenStatistics> load(SqlUnit unit, long customers) {
        if (customers < BlendedStatistics.LEAST_CUSTOMERS) {
            return Uni.createFrom().item(TokenStatistics.frozen());
        }
        return unit.query(WORDS, unit.vendorId(), LEAST_CUSTOMERS_OF_A_WORD, MOST_WORDS).map(rows -> {
            Map<String, Integer> words = new HashMap<>(rows.size() * 2);
            rows.forEach(row -> words.put(row.getString(0), row.getInteger(1)));
            return new BlendedStatistics(customers, words);
        });
    }
}

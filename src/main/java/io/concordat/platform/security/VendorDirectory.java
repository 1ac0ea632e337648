package io.concordat.platform.security;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.time.Patience;

/** The vendors by key and by number: a directory table without business data, kept in memory once read. */
@ApplicationScoped
public class VendorDirectory {

    /** The kind of due work that every vendor is created with: the hourly care for its short-lived data. */
    public static final String CARE_KIND = "idempotency-retention";
    /** The kind of work that every vendor is created with, too: the look at the quality of its registrations. */
    public static final String QUALITY_KIND = "deal-quality";
    /** The kind of the work that reads the events from which partners earn. */
    public static final String EARNING_KIND = "earning-events";
    /** The kind of the daily look at which offers bring too little. */
    public static final String RETIREMENT_KIND = "offer-retirement";
    /** There is one such work of a kind and a vendor, of no object in particular. */
    public static final UUID CARE_SUBJECT = new UUID(0, 0);

    private static final String SELECT = "select id, key, name, time_zone, currency, fiscal_year_start from vendor ";

    private final Pool pool;
    private final Patience patience;
    private final Map<String, Vendor> byKey = new ConcurrentHashMap<>();
    private final Map<Integer, Vendor> byId = new ConcurrentHashMap<>();

    VendorDirectory(Pool pool, Patience patience) {
        this.pool = pool;
        this.patience = patience;
    }

    /** @return the vendor of that key, or empty when there is none */
    public Uni<Optional<Vendor>> find(String key) {
        Vendor known = key == null ? null : byKey.get(key);
        if (known != null) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return select("where key = $1", Tuple.of(key));
    }

    /** @return the vendor of that number; fails with {@link IllegalStateException} when there is none */
    public Uni<Vendor> require(int id) {
        Vendor known = byId.get(id);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return select("where id = $1", Tuple.of(id))
                .map(found -> found.orElseThrow(() -> new IllegalStateException("No vendor of number " + id)));
    }

    /**
     * Creates the vendor, together with the work that is due for every vendor, or finds the one of that key.
     *
     * @return the vendor, whose settings are those of its creation
     */
    public Uni<Vendor> create(String key, String name, ZoneId zone, String currency, int fiscalYearStart, Instant at) {
        return pool.preparedQuery("""
                with created as (
                  insert into vendor (key, name, time_zone, currency, fiscal_year_start, created_at)
                  values ($1, $2, $3, $4, $5, $6) on conflict (key) do nothing returning id)
                insert into due_work (vendor_id, kind, subject_id, due_at)
                select id, kind, $8, $6 from created, unnest($7::text[]) kind""")
                .execute(Tuple.from(new Object[]{key, name, zone.getId(), currency, (short) fiscalYearStart,
                        at.atOffset(ZoneOffset.UTC),
                        new String[]{CARE_KIND, QUALITY_KIND, EARNING_KIND, RETIREMENT_KIND},
                        CARE_SUBJECT}))
                .chain(() -> select("where key = $1", Tuple.of(key))).map(Optional::orElseThrow);
    }

    private Uni<Optional<Vendor>> select(String where, Tuple values) {
        return patience.limit(pool.preparedQuery(SELECT + where).execute(values)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(remember(new Vendor(row.getInteger(0), row.getString(1), row.getString(2),
                        ZoneId.of(row.getString(3)), row.getString(4), row.getShort(5))));
            }
            return Optional.empty();
        });
    }

    private Vendor remember(Vendor vendor) {
        byKey.put(vendor.key(), vendor);
        byId.put(vendor.id(), vendor);
        return vendor;
    }
}

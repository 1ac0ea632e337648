package io.concordat.deal.matching;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.DueWork;
import io.concordat.platform.work.DueWorkHandler;
import io.concordat.platform.work.SqlUnit;

/**
 * Reads the names of new records, some at a time: counts their words, each customer once, and puts them into the index of
 * the search. Every ten minutes what was counted becomes a new version of the vendor's statistics. Numbers of records are
 * drawn before they are committed, so the last 20,000 are looked through again each time for what came late.
 */
@ApplicationScoped
class WordCount implements DueWorkHandler {

    static final String KIND = "count-customer-words";

    private static final int AT_A_TIME = 2_000;
    private static final long OVERLAP = 20_000;
    private static final Duration VERSION_EVERY = Duration.ofMinutes(10);
    private static final String STATE = """
            insert into matching_statistics as s (vendor_id, version, customers, counted, position, computed_at)
            values ($1, 0, 0, 0, 0, $2)
            on conflict (vendor_id) do update set position = s.position returning s.position""";
    private static final String COUNT = """
            with fresh as materialized (
              select r.no, r.customer_id, r.fingerprint[2] as words, r.fingerprint[3] as tokens
                from customer_record r
               where r.vendor_id = $1 and r.no > $2
                 and not exists (select from customer_name n where n.vendor_id = $1 and n.record_no = r.no)
               order by r.no limit $3),
            named as (
              insert into customer_name (vendor_id, record_no, words) select $1, no, words from fresh),
            first as (
              select f.tokens from fresh f
               where not exists (select from customer_record e
                                  where e.vendor_id = $1 and e.customer_id = f.customer_id and e.no < f.no)),
            counted as (
              insert into vendor_word as w (vendor_id, word, customers)
              select $1, t.word, count(*) from first, unnest(string_to_array(first.tokens, ' ')) t(word)
               where length(t.word) between 1 and 60 group by t.word
              on conflict (vendor_id, word) do update set customers = w.customers + excluded.customers)
            select (select count(*) from fresh), (select max(no) from fresh), (select count(*) from first)""";
    private static final String ADVANCE = """
            update matching_statistics set position = greatest(position, $2), counted = counted + $3 where vendor_id = $1""";
    private static final String VERSION = """
            update matching_statistics set version = version + 1, customers = counted, computed_at = $2
             where vendor_id = $1 and counted > customers and (version = 0 or computed_at <= $3)""";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> handle(SqlUnit unit, UUID subjectId) {
        return unit.query(STATE, unit.vendorId(), unit.now().atOffset(ZoneOffset.UTC))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(position -> unit.query(COUNT, unit.vendorId(), position - OVERLAP, AT_A_TIME))
                .chain(rows -> advance(unit, rows.iterator().next(), subjectId));
    }

    private static Uni<Void> advance(SqlUnit unit, Row counted, UUID subjectId) {
        long records = counted.getLong(0);
        if (records == 0) {
            return version(unit);
        }
        return unit.update(ADVANCE, unit.vendorId(), counted.getLong(1), counted.getLong(2))
                .chain(() -> records < AT_A_TIME
                        ? version(unit)
                        : DueWork.schedule(unit, KIND, subjectId, unit.now()));
    }

    private static Uni<Void> version(SqlUnit unit) {
        return unit.update(VERSION, unit.vendorId(), unit.now().atOffset(ZoneOffset.UTC),
                unit.now().minus(VERSION_EVERY).atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }
}

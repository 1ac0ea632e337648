package io.concordat.earning.fact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Currency;
import io.concordat.platform.time.Patience;
import io.concordat.platform.work.SqlUnit;

/** The SQL of facts. */
@ApplicationScoped
class FactTable {

    private static final String NEWER = """
            exists (select from earning_fact n
             where n.vendor_id = f.vendor_id and n.external_id = f.external_id and n.version > f.version)""";
    private static final String SELECT = "select f.id, not " + NEWER
            + ", f.content::text, f.recorded_at, f.recorded_by from earning_fact f ";
    /** A partner sees facts of its own, and what concerns it. */
    private static final String SEEN = """
             and ($2::uuid is null or exists (select from earning_fact_partner p
                  where p.vendor_id = $1 and p.partner_id = $2 and p.fact_id = f.id))
            """;
    private static final String FIND = SELECT + "where f.vendor_id = $1" + SEEN + " and f.id = $3";
    private static final String LIST = SELECT + "where f.vendor_id = $1" + SEEN + """
             and ($3::uuid is null or f.partner_id = $3) and ($4::text is null or f.kind = $4)
             and ($5::text is null or f.external_id = $5) and ($6::text is null or f.deal = $6)
             and ($7::uuid is null or f.id < $7)
            order by f.id desc limit $8""";
    private static final String VERSIONS = SELECT
            + "where f.vendor_id = $1 and f.external_id = any($2) order by f.external_id, f.version desc";
    /** What depends on each other waits for each other: a fact, what takes it back, and what takes its deal back. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(k) from
              (select distinct hashtextextended('fact:' || name, $1) as k from unnest($2::text[]) name order by 1) keys""";
    private static final String CONCERNED = """
            select distinct p.partner_id
              from earning_fact f join earning_fact_partner p on p.vendor_id = f.vendor_id and p.fact_id = f.id
             where f.vendor_id = $1 and (f.external_id = any($2) or f.deal = any($3))""";
    /** The order of the facts is that of their arrival. */
    private static final String INSERT = """
            with fact as (
              insert into earning_fact (vendor_id, id, external_id, version, voided, kind, reversal, partner_id, occurred_at,
                     deal, reverses, content, recorded_at, recorded_by)
              select $1, n.id, n.name, n.version, n.voided, n.kind, n.reversal, n.partner, n.occurred_at, n.deal, n.reverses,
                     n.content::jsonb, $12, $13
                from unnest($2::uuid[], $3::text[], $4::integer[], $5::boolean[], $6::text[], $7::boolean[], $8::uuid[],
                            $9::timestamptz[], $10::text[], $11::text[], $14::text[]) with ordinality
                     as n(id, name, version, voided, kind, reversal, partner, occurred_at, deal, reverses, content, no)
               order by n.no)
            insert into earning_fact_partner (vendor_id, partner_id, fact_id)
            select $1, p.partner, p.fact from unnest($15::uuid[], $16::uuid[]) p(partner, fact)""";
    /**
     * The facts in force that concern a partner, and the reversals in force of these facts and of their deals: each found by an
     * index, since a look at all facts of the vendor would make every evaluation dearer with everybody's facts.
     */
    private static final String IN_FORCE = """
            with own as materialized (
              select f.id, f.arrival, f.external_id, f.occurred_at, f.deal, f.voided, f.content from earning_fact_partner p
                join earning_fact f on f.vendor_id = p.vendor_id and f.id = p.fact_id
               where p.vendor_id = $1 and p.partner_id = $2 and not\s"""
            + NEWER + """
                            ), taking_back as (
                      select f.id, f.arrival, f.content, f.occurred_at, f.external_id, f.version
                        from own join earning_fact f on f.vendor_id = $1 and f.reverses = own.external_id
                       where f.reverses is not null and not f.voided
                      union all
                      select f.id, f.arrival, f.content, f.occurred_at, f.external_id, f.version
                        from (select distinct deal from own where deal is not null) deals
                        join earning_fact f on f.vendor_id = $1 and f.deal = deals.deal
                       where f.reversal and f.reverses is null and f.deal is not null and not f.voided
                    ), in_force as (
                    select arrival, content, occurred_at from own where not voided
                    union all
                    select f.arrival, f.content, f.occurred_at from taking_back f
                     where not exists (select from own where own.id = f.id)
                       and not exists (select from earning_fact n
                            where n.vendor_id = $1 and n.external_id = f.external_id and n.version > f.version))""";
    private static final String OF_PARTNER = IN_FORCE + "\nselect arrival, content::text from in_force";
    private static final String SPAN = IN_FORCE
            + """
                    select count(*), min(occurred_at), max(occurred_at),
                          array_agg(distinct coalesce(content -> 'amount' ->> 'currency', content -> 'economics' -> 'net' ->> 'currency'))
                     from in_force where occurred_at < $3""";
    /** Those of one moment are put into their order by who reads them: Java and the database compare texts differently. */
    private static final String IN_ORDER = IN_FORCE + """
            select arrival, content::text from in_force where occurred_at < $3 order by occurred_at""";

    private final ObjectMapper json;
    private final Patience patience;

    FactTable(ObjectMapper json, Patience patience) {
        this.json = json;
        this.patience = patience;
    }

    Uni<Optional<FactRow>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id)
                .map(rows -> facts(rows).stream().findFirst());
    }

    Uni<List<FactRow>> list(SqlUnit unit, FactFilter filter, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), filter.partnerId(),
                filter.kind() == null ? null : filter.kind().name(), filter.externalId(), filter.deal(), after, limit)
                .map(this::facts);
    }

    /** @return all versions of these facts, of each the highest first */
    Uni<List<FactRow>> versions(SqlUnit unit, Collection<String> externalIds) {
        return unit.query(VERSIONS, unit.vendorId(), externalIds.toArray(String[]::new)).map(this::facts);
    }

    /** Keeps everything that is told about these facts and deals waiting until the transaction ends. */
    Uni<Void> lock(SqlUnit unit, List<RecordFact> facts) {
        return unit.query(LOCK, (long) unit.vendorId(), facts.stream().flatMap(fact -> Stream.of(fact.externalId(),
                fact.reverses(), fact.subject().deal() == null ? null : "deal:" + fact.subject().deal()))
                .filter(name -> name != null).toArray(String[]::new)).replaceWithVoid();
    }

    /** @return partners that facts of these names or deals concern, in any version */
    Uni<List<UUID>> concerned(SqlUnit unit, Collection<String> externalIds, Collection<String> deals) {
        return unit.query(CONCERNED, unit.vendorId(), externalIds.toArray(String[]::new), deals.toArray(String[]::new))
                .map(rows -> {
                    List<UUID> partners = new ArrayList<>(rows.size());
                    rows.forEach(row -> partners.add(row.getUUID(0)));
                    return partners;
                });
    }

    Uni<Void> insert(SqlUnit unit, List<FactRow> rows) {
        List<RecordFact> facts = rows.stream().map(FactRow::content).toList();
        List<UUID> partners = new ArrayList<>();
        List<UUID> of = new ArrayList<>();
        rows.forEach(row -> Facts.partners(row.content()).forEach(partner -> {
            partners.add(partner);
            of.add(row.id());
        }));
        return unit.update(INSERT, unit.vendorId(), array(rows, UUID[]::new, FactRow::id),
                array(facts, String[]::new, RecordFact::externalId), array(facts, Integer[]::new, RecordFact::version),
                array(facts, Boolean[]::new, RecordFact::voided),
                array(facts, String[]::new, fact -> fact.kind().name()),
                array(facts, Boolean[]::new, fact -> fact.kind().isReversal()),
                array(facts, UUID[]::new, RecordFact::partnerId),
                array(facts, OffsetDateTime[]::new, fact -> fact.occurredAt().atOffset(ZoneOffset.UTC)),
                array(facts, String[]::new, fact -> fact.subject().deal()),
                array(facts, String[]::new, RecordFact::reverses), unit.now().atOffset(ZoneOffset.UTC),
                unit.by().subject(), array(facts, String[]::new, this::written), partners.toArray(UUID[]::new),
                of.toArray(UUID[]::new)).replaceWithVoid();
    }

    private static <T, V> V[] array(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }

    Uni<List<StoredFact>> ofPartner(SqlUnit unit, UUID partnerId) {
        return unit.query(OF_PARTNER, unit.vendorId(), partnerId).map(FactTable::stored);
    }

    /** @return at most so many of {@link #ofPartner} */
    Uni<List<StoredFact>> ofPartner(SqlUnit unit, UUID partnerId, int most) {
        return unit.query(OF_PARTNER + " limit $3", unit.vendorId(), partnerId, most).map(FactTable::stored);
    }

    /** @return what {@link #ofPartner} would give of facts before a moment, in figures */
    Uni<FactSpan> span(SqlUnit unit, UUID partnerId, Instant before) {
        return unit.query(SPAN, unit.vendorId(), partnerId, before.atOffset(ZoneOffset.UTC)).map(rows -> {
            Row row = rows.iterator().next();
            return row.getLong(0) == 0
                    ? FactSpan.NONE
                    : new FactSpan(row.getLong(0), row.getOffsetDateTime(1).toInstant(),
                            row.getOffsetDateTime(2).toInstant(), Stream.of(row.getArrayOfStrings(3))
                                    .filter(Objects::nonNull).map(Currency::of).collect(Collectors.toSet()));
        });
    }

    /** Gives what {@link #ofPartner} would give of facts before a moment in the order of time, a piece at a time. */
    Uni<Void> inOrder(SqlUnit unit, UUID partnerId, Instant before, int size,
            Function<List<StoredFact>, Uni<Void>> each) {
        return unit.inPieces(IN_ORDER, size, patience::limit, rows -> each.apply(stored(rows)), unit.vendorId(),
                partnerId, before.atOffset(ZoneOffset.UTC));
    }

    private static List<StoredFact> stored(RowSet<Row> rows) {
        List<StoredFact> facts = new ArrayList<>(rows.size());
        rows.forEach(row -> facts.add(new StoredFact(row.getLong(0), row.getString(1))));
        return facts;
    }

    RecordFact read(String content) {
        try {
            return json.readValue(content, RecordFact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fact cannot be read", e);
        }
    }

    private String written(RecordFact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact cannot be written", e);
        }
    }

    private List<FactRow> facts(RowSet<Row> rows) {
        List<FactRow> facts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OffsetDateTime at = row.getOffsetDateTime(3);
            facts.add(new FactRow(row.getUUID(0), row.getBoolean(1), read(row.getString(2)), at.toInstant(),
                    row.getString(4)));
        }
        return facts;
    }
}

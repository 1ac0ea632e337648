package io.concordat.earning.booking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.ledger.AccountingTreatment;
import io.concordat.core.ledger.Coding;
import io.concordat.core.money.Currency;
import io.concordat.earning.entry.Amounts;
import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.entry.Head;
import io.concordat.platform.work.SqlUnit;

/** The SQL of earnings and their entries. Whoever writes those of a partner holds the partner. */
final class EarningTable {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended('earning:' || $2::text, $1))";
    private static final String HEADS = """
            select id, partner_id, offer, offer_version, fact, target, program, segment, currency, occurred_at, arrival,
                   accounting, gl_code, calculated_minor, carried_minor, capped_minor, excluded_minor, blocked_minor,
                   no_budget_minor, pool_capped_minor, due_minor, outcome, reason, needs_evidence, status, entries, opened_at,
                   changed_at, revision
              from earning where vendor_id = $1 and partner_id = $2 order by occurred_at, fact, id""";
    private static final String WRITE = """
            insert into earning as e (vendor_id, id, partner_id, offer, offer_version, fact, target, program, segment, currency,
                   occurred_at, arrival, accounting, gl_code, calculated_minor, carried_minor, capped_minor, excluded_minor,
                   blocked_minor, earned_minor, no_budget_minor, pool_capped_minor, granted_minor, due_minor, outcome, reason,
                   needs_evidence, status, entries, opened_at, changed_at, revision)
            select $1, n.id, $2, n.offer, n.version, n.fact, n.target, n.program, n.segment, n.currency, n.occurred_at, n.arrival,
                   n.accounting, n.gl_code, n.calculated, n.carried, n.capped, n.excluded, n.blocked, n.earned, n.no_budget,
                   n.pool_capped, n.granted, n.due, n.outcome, n.reason, n.evidence, n.status, n.entries, n.opened_at,
                   n.changed_at, n.revision
              from unnest($3::uuid[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                          $11::timestamptz[], $12::bigint[], $13::text[], $14::text[], $15::bigint[], $16::bigint[], $17::bigint[],
                          $18::bigint[], $19::bigint[], $20::bigint[], $21::bigint[], $22::bigint[], $23::bigint[], $24::bigint[],
                          $25::text[], $26::text[], $27::boolean[], $28::text[], $29::integer[], $30::timestamptz[],
                          $31::timestamptz[], $32::integer[])
                   as n(id, offer, version, fact, target, program, segment, currency, occurred_at, arrival, accounting, gl_code,
                        calculated, carried, capped, excluded, blocked, earned, no_budget, pool_capped, granted, due, outcome,
                        reason, evidence, status, entries, opened_at, changed_at, revision)
            on conflict (vendor_id, id) do update set segment = excluded.segment, occurred_at = excluded.occurred_at,
                   arrival = excluded.arrival, calculated_minor = excluded.calculated_minor,
                   carried_minor = excluded.carried_minor, capped_minor = excluded.capped_minor,
                   excluded_minor = excluded.excluded_minor, blocked_minor = excluded.blocked_minor,
                   earned_minor = excluded.earned_minor, no_budget_minor = excluded.no_budget_minor,
                   pool_capped_minor = excluded.pool_capped_minor, granted_minor = excluded.granted_minor,
                   due_minor = excluded.due_minor, outcome = excluded.outcome, reason = excluded.reason,
                   needs_evidence = excluded.needs_evidence, status = excluded.status, entries = excluded.entries,
                   changed_at = excluded.changed_at, revision = excluded.revision""";
    private static final String ENTER = """
            insert into earning_entry (vendor_id, id, earning_id, number, evaluation_id, kind, calculated_minor, carried_minor,
                   capped_minor, excluded_minor, blocked_minor, earned_minor, no_budget_minor, pool_capped_minor, granted_minor,
                   outcome, reason, rate_from, rate, rate_on, trace, recorded_at)
            select $1, n.id, n.earning, n.number, $2, n.kind, n.calculated, n.carried, n.capped, n.excluded, n.blocked, n.earned,
                   n.no_budget, n.pool_capped, n.granted, n.outcome, n.reason, n.rate_from, n.rate::numeric, n.rate_on,
                   n.trace::jsonb, $3
              from unnest($4::uuid[], $5::uuid[], $6::integer[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[],
                          $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[], $17::text[],
                          $18::text[], $19::text[], $20::text[], $21::date[], $22::text[])
                   as n(id, earning, number, kind, calculated, carried, capped, excluded, blocked, earned, no_budget, pool_capped,
                        granted, outcome, reason, rate_from, rate, rate_on, trace)""";

    private EarningTable() {
    }

    /** Lets nobody else evaluate the partner until the transaction ends. */
    static Uni<Void> hold(SqlUnit unit, UUID partnerId) {
        return unit.query(HOLD, (long) unit.vendorId(), partnerId.toString()).replaceWithVoid();
    }

    /** @return all earnings of the partner in the order in which their facts happened */
    static Uni<Map<LineKey, Head>> heads(SqlUnit unit, UUID partnerId) {
        return unit.query(HEADS, unit.vendorId(), partnerId).map(rows -> {
            Map<LineKey, Head> heads = new LinkedHashMap<>();
            rows.forEach(row -> {
                Head head = head(row);
                heads.put(head.key(), head);
            });
            return heads;
        });
    }

    static Uni<Void> write(SqlUnit unit, UUID partnerId, List<Head> heads) {
        if (heads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(WRITE, unit.vendorId(), partnerId, of(heads, UUID[]::new, Head::id),
                of(heads, String[]::new, head -> head.key().offer()),
                of(heads, Integer[]::new, head -> head.key().version()),
                of(heads, String[]::new, head -> head.key().fact()),
                of(heads, String[]::new, head -> head.key().target() == null ? "" : head.key().target()),
                of(heads, String[]::new, Head::program), of(heads, String[]::new, Head::segment),
                of(heads, String[]::new, head -> head.currency().code()),
                of(heads, OffsetDateTime[]::new, head -> head.occurredAt().atOffset(ZoneOffset.UTC)),
                of(heads, Long[]::new, Head::arrival),
                of(heads, String[]::new, head -> head.coding().treatment().name()),
                of(heads, String[]::new, head -> head.coding().generalLedgerCode()),
                of(heads, Long[]::new, head -> head.amounts().calculated()),
                of(heads, Long[]::new, head -> head.amounts().carried()),
                of(heads, Long[]::new, head -> head.amounts().capped()),
                of(heads, Long[]::new, head -> head.amounts().excluded()),
                of(heads, Long[]::new, head -> head.amounts().blocked()),
                of(heads, Long[]::new, head -> head.amounts().earned()),
                of(heads, Long[]::new, head -> head.amounts().noBudget()),
                of(heads, Long[]::new, head -> head.amounts().poolCapped()),
                of(heads, Long[]::new, head -> head.amounts().granted()), of(heads, Long[]::new, Head::dueMinor),
                of(heads, String[]::new, Head::outcome), of(heads, String[]::new, Head::reason),
                of(heads, Boolean[]::new, Head::needsEvidence),
                of(heads, String[]::new, head -> head.status().name()), of(heads, Integer[]::new, Head::entries),
                of(heads, OffsetDateTime[]::new, head -> head.openedAt().atOffset(ZoneOffset.UTC)),
                of(heads, OffsetDateTime[]::new, head -> head.changedAt().atOffset(ZoneOffset.UTC)),
                of(heads, Integer[]::new, Head::revision)).replaceWithVoid();
    }

    /** @param traces the trace of each entry as JSON, in their order */
    static Uni<Void> enter(SqlUnit unit, UUID evaluationId, List<Entry> entries, List<String> traces) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.update(ENTER, unit.vendorId(), evaluationId, unit.now().atOffset(ZoneOffset.UTC),
                of(entries, UUID[]::new, Entry::id), of(entries, UUID[]::new, Entry::earningId),
                of(entries, Integer[]::new, Entry::number), of(entries, String[]::new, entry -> entry.kind().name()),
                of(entries, Long[]::new, entry -> entry.change().calculated()),
                of(entries, Long[]::new, entry -> entry.change().carried()),
                of(entries, Long[]::new, entry -> entry.change().capped()),
                of(entries, Long[]::new, entry -> entry.change().excluded()),
                of(entries, Long[]::new, entry -> entry.change().blocked()),
                of(entries, Long[]::new, entry -> entry.change().earned()),
                of(entries, Long[]::new, entry -> entry.change().noBudget()),
                of(entries, Long[]::new, entry -> entry.change().poolCapped()),
                of(entries, Long[]::new, entry -> entry.change().granted()),
                of(entries, String[]::new, Entry::outcome), of(entries, String[]::new, Entry::reason),
                of(entries, String[]::new, entry -> entry.rate() == null ? null : entry.rate().from().code()),
                of(entries, String[]::new, entry -> entry.rate() == null ? null : entry.rate().rate().toPlainString()),
                of(entries, LocalDate[]::new, entry -> entry.rate() == null ? null : entry.rate().day()),
                traces.toArray(String[]::new)).replaceWithVoid();
    }

    private static Head head(Row row) {
        String target = row.getString(5);
        return new Head(row.getUUID(0),
                new LineKey(row.getUUID(1).toString(), row.getString(2), row.getInteger(3), row.getString(4),
                        target.isEmpty() ? null : target),
                row.getString(6), row.getString(7), Currency.of(row.getString(8)),
                row.getOffsetDateTime(9).toInstant(), row.getLong(10),
                new Coding(AccountingTreatment.valueOf(row.getString(11)), row.getString(12)),
                new Amounts(row.getLong(13), row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17),
                        row.getLong(18), row.getLong(19)),
                row.getLong(20), row.getString(21), row.getString(22), row.getBoolean(23),
                EarningStatus.valueOf(row.getString(24)), row.getInteger(25), row.getOffsetDateTime(26).toInstant(),
                row.getOffsetDateTime(27).toInstant(), row.getInteger(28));
    }

    private static <T, V> V[] of(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }
}

package io.concordat.earning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.earning.entry.EarningStatus;
import io.concordat.earning.entry.EntryKind;
import io.concordat.earning.entry.TraceStep;
import io.concordat.platform.input.MoneyValue;
import io.concordat.platform.work.SqlUnit;

/** The SQL by which earnings are read. A partner sees its own. */
@ApplicationScoped
class EarningQueryTable {

    private static final TypeReference<List<TraceStep>> STEPS = new TypeReference<>() {
    };
    private static final String SELECT = """
            select id, partner_id, program, offer, offer_version, fact, target, segment, occurred_at, status, currency,
                   granted_minor, calculated_minor, carried_minor, capped_minor + pool_capped_minor, excluded_minor, blocked_minor,
                   no_budget_minor, due_minor, reason, needs_evidence, entries, opened_at, changed_at, revision
              from earning
             where vendor_id = $1 and ($2::uuid is null or partner_id = $2)
            """;
    private static final String FIND = SELECT + "and id = $3";
    private static final String LIST = SELECT
            + """
                    and ($3::uuid is null or partner_id = $3) and ($4::text is null or offer = $4) and ($5::text is null or fact = $5)
                    and ($6::text is null or status = $6) and ($7::timestamptz is null or occurred_at >= $7)
                    and ($8::timestamptz is null or occurred_at < $8) and ($9::uuid is null or id < $9)
                    order by id desc limit $10""";
    private static final String ENTRIES = """
            select n.id, n.earning_id, n.number, n.kind, e.currency, n.granted_minor, n.calculated_minor,
                   n.capped_minor + n.pool_capped_minor, n.excluded_minor, n.blocked_minor, n.no_budget_minor, n.reason,
                   n.trace::text, n.recorded_at
              from earning_entry n join earning e on e.vendor_id = n.vendor_id and e.id = n.earning_id
             where n.vendor_id = $1 and n.earning_id = any($3) and ($2::uuid is null or e.partner_id = $2)
               and (n.number = e.entries or not $4)
             order by n.earning_id, n.number""";
    private static final String POSITIONS = """
            with sums as (
              select partner_id, offer, currency, sum(granted_minor)::bigint as earned,
                     sum(no_budget_minor + pool_capped_minor)::bigint as refused
                from earning where vendor_id = $1 and partner_id = $2 group by partner_id, offer, currency)
            select s.partner_id, s.offer, s.currency, s.earned, s.refused, coalesce(p.accrued_minor, 0),
                   coalesce(p.payable_minor, 0), coalesce(p.settled_minor, 0), coalesce(p.receivable_minor, 0)
              from sums s left join earning_position p on p.vendor_id = $1 and p.partner_id = s.partner_id and p.offer = s.offer
                   and p.currency = s.currency
             order by s.offer, s.currency""";

    private final ObjectMapper json;

    EarningQueryTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<Optional<EarningView>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), unit.by().partnerId(), id)
                .map(rows -> earnings(rows).stream().findFirst());
    }

    Uni<List<EarningView>> list(SqlUnit unit, EarningFilter filter, UUID after, int limit) {
        ZoneId zone = unit.by().vendor().zone();
        return unit.query(LIST, unit.vendorId(), unit.by().partnerId(), filter.partnerId(), filter.offer(),
                filter.fact(), filter.status() == null ? null : filter.status().name(), begin(filter.from(), zone),
                filter.to() == null ? null : begin(filter.to().plusDays(1), zone), after, limit)
                .map(EarningQueryTable::earnings);
    }

    /** @return the entries of the earnings, each earning's first one first; its last one alone where only that is asked for */
    Uni<List<EntryView>> entries(SqlUnit unit, List<UUID> earningIds, boolean lastOnly) {
        return unit.query(ENTRIES, unit.vendorId(), unit.by().partnerId(), earningIds.toArray(UUID[]::new), lastOnly)
                .map(rows -> {
                    List<EntryView> entries = new ArrayList<>(rows.size());
                    rows.forEach(row -> entries.add(unit.by().isPartner() ? entry(row).forPartner() : entry(row)));
                    return entries;
                });
    }

    Uni<List<EarningPositionView>> positions(SqlUnit unit, UUID partnerId) {
        return unit.query(POSITIONS, unit.vendorId(), partnerId).map(rows -> {
            List<EarningPositionView> positions = new ArrayList<>(rows.size());
            rows.forEach(row -> positions.add(new EarningPositionView(row.getUUID(0), row.getString(1),
                    money(row, 2, 3), money(row, 2, 4), money(row, 2, 5), money(row, 2, 6), money(row, 2, 7),
                    money(row, 2, 8))));
            return positions;
        });
    }

    private EntryView entry(Row row) {
        List<LostAmount> lost = new ArrayList<>();
        addLost(lost, row, 4, 7, EarningStatus.CAPPED);
        addLost(lost, row, 4, 8, EarningStatus.EXCLUDED_STACKING);
        addLost(lost, row, 4, 9, EarningStatus.BLOCKED_MARGIN);
        addLost(lost, row, 4, 10, EarningStatus.NO_BUDGET);
        return new EntryView(row.getUUID(0), row.getUUID(1), row.getInteger(2), EntryKind.valueOf(row.getString(3)),
                money(row, 4, 5), money(row, 4, 6), lost, row.getString(11), steps(row.getString(12)),
                row.getOffsetDateTime(13).toInstant());
    }

    private List<TraceStep> steps(String trace) {
        try {
            return json.readValue(trace, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored trace cannot be read", e);
        }
    }

    private static List<EarningView> earnings(RowSet<Row> rows) {
        List<EarningView> earnings = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<LostAmount> lost = new ArrayList<>();
            addLost(lost, row, 10, 14, EarningStatus.CAPPED);
            addLost(lost, row, 10, 15, EarningStatus.EXCLUDED_STACKING);
            addLost(lost, row, 10, 16, EarningStatus.BLOCKED_MARGIN);
            addLost(lost, row, 10, 17, EarningStatus.NO_BUDGET);
            earnings.add(new EarningView(row.getUUID(0), row.getUUID(1), row.getString(2), row.getString(3),
                    row.getInteger(4), row.getString(5), row.getString(6).isEmpty() ? null : row.getString(6),
                    row.getString(7), row.getOffsetDateTime(8).toInstant(), EarningStatus.valueOf(row.getString(9)),
                    money(row, 10, 11), money(row, 10, 12), money(row, 10, 13), lost, money(row, 10, 18),
                    row.getString(19), row.getBoolean(20), row.getInteger(21), row.getOffsetDateTime(22).toInstant(),
                    row.getOffsetDateTime(23).toInstant(), row.getInteger(24)));
        }
        return earnings;
    }

    private static void addLost(List<LostAmount> lost, Row row, int currency, int column, EarningStatus outcome) {
        if (row.getLong(column) != 0) {
            lost.add(new LostAmount(outcome, money(row, currency, column)));
        }
    }

    private static MoneyValue money(Row row, int currency, int column) {
        return MoneyValue.of(new Money(row.getLong(column), Currency.of(row.getString(currency))));
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }
}

package io.concordat.catalog.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of budgets. */
final class BudgetTable {

    private static final String SELECT = """
            select id, program_id, offer_id, name, amount_minor, currency, starts_on, ends_on, status, arrivals, alert_80_at,
                   alert_95_at, created_at, created_by, closed_at, revision
              from budget where vendor_id = $1
            """;
    private static final String FIND = SELECT + "and id = $2";
    private static final String HOLD = SELECT + "and id = any($2) order by id for no key update";
    private static final String LIST = SELECT + """
            and ($2::uuid is null or program_id = $2) and ($3::uuid is null or offer_id = $3)
            and ($4::text is null or status = $4) and ($5::uuid is null or id < $5)
            order by id desc limit $6""";
    private static final String APPLICABLE = SELECT + """
            and program_id = $2 and (offer_id is null or offer_id = $3) and currency = $4 and status = 'OPEN'
            and $5 between starts_on and ends_on
            order by offer_id is null, id""";
    private static final String INSERT = """
            insert into budget (vendor_id, id, program_id, offer_id, name, currency, amount_minor, starts_on, ends_on,
                   status, created_at, created_by, revision)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";
    private static final String UPDATE = """
            update budget b set amount_minor = n.amount, status = n.status, arrivals = n.arrivals,
                   alert_80_at = n.alert_80, alert_95_at = n.alert_95, closed_at = n.closed, revision = n.revision
              from unnest($2::uuid[], $3::bigint[], $4::text[], $5::bigint[], $6::timestamptz[], $7::timestamptz[],
                          $8::timestamptz[], $9::integer[])
                   as n(id, amount, status, arrivals, alert_80, alert_95, closed, revision)
             where b.vendor_id = $1 and b.id = n.id""";
    private static final String OFFER = "select program_id from offer where vendor_id = $1 and id = $2";

    private BudgetTable() {
    }

    static Uni<Optional<BudgetRow>> find(SqlUnit unit, UUID id) {
        return unit.query(FIND, unit.vendorId(), id).map(rows -> budgets(rows).stream().findFirst());
    }

    /** Keeps others from setting aside, giving back and changing until the transaction ends; always in one order. */
    static Uni<List<BudgetRow>> hold(SqlUnit unit, Collection<UUID> ids) {
        return unit.query(HOLD, unit.vendorId(), ids.stream().distinct().toArray(UUID[]::new))
                .map(BudgetTable::budgets);
    }

    /** @return newest first; any where a filter is {@code null} */
    static Uni<List<BudgetRow>> list(SqlUnit unit, BudgetFilter filter, UUID after, int limit) {
        return unit.query(LIST, unit.vendorId(), filter.programId(), filter.offerId(),
                filter.status() == null ? null : filter.status().name(), after, limit).map(BudgetTable::budgets);
    }

    /** @return open budgets of the offer, then of its whole program, each the oldest first */
    static Uni<List<BudgetRow>> applicable(SqlUnit unit, UUID programId, UUID offerId, Currency currency,
            LocalDate on) {
        return unit.query(APPLICABLE, unit.vendorId(), programId, offerId, currency.code(), on)
                .map(BudgetTable::budgets);
    }

    static Uni<Void> insert(SqlUnit unit, BudgetRow budget) {
        return unit.update(INSERT, unit.vendorId(), budget.id(), budget.programId(), budget.offerId(), budget.name(),
                budget.currency().code(), budget.amountMinor(), budget.startsOn(), budget.endsOn(),
                budget.status().name(), utc(budget.createdAt()), budget.createdBy(), budget.revision())
                .replaceWithVoid();
    }

    /** Writes what of held budgets may change; one statement. */
    static Uni<Void> update(SqlUnit unit, List<BudgetRow> budgets) {
        return unit.update(UPDATE, unit.vendorId(), budgets.stream().map(BudgetRow::id).toArray(UUID[]::new),
                budgets.stream().map(BudgetRow::amountMinor).toArray(Long[]::new),
                budgets.stream().map(budget -> budget.status().name()).toArray(String[]::new),
                budgets.stream().map(BudgetRow::arrivals).toArray(Long[]::new),
                budgets.stream().map(budget -> utc(budget.alert80At())).toArray(OffsetDateTime[]::new),
                budgets.stream().map(budget -> utc(budget.alert95At())).toArray(OffsetDateTime[]::new),
                budgets.stream().map(budget -> utc(budget.closedAt())).toArray(OffsetDateTime[]::new),
                budgets.stream().map(BudgetRow::revision).toArray(Integer[]::new)).replaceWithVoid();
    }

    /** @return the program of an offer, or empty when there is no such offer */
    static Uni<Optional<UUID>> programOf(SqlUnit unit, UUID offerId) {
        return unit.query(OFFER, unit.vendorId(), offerId).map(rows -> {
            for (Row row : rows) {
                return Optional.of(row.getUUID(0));
            }
            return Optional.empty();
        });
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(Row row, int column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static List<BudgetRow> budgets(RowSet<Row> rows) {
        List<BudgetRow> budgets = new ArrayList<>(rows.size());
        for (Row row : rows) {
            budgets.add(new BudgetRow(row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getString(3), row.getLong(4),
                    Currency.of(row.getString(5)), row.getLocalDate(6), row.getLocalDate(7),
                    BudgetStatus.valueOf(row.getString(8)), row.getLong(9), instant(row, 10), instant(row, 11),
                    instant(row, 12), row.getString(13), instant(row, 14), row.getInteger(15)));
        }
        return budgets;
    }
}

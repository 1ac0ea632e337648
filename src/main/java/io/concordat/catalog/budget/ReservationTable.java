package io.concordat.catalog.budget;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Currency;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** The SQL of what is set aside. */
final class ReservationTable {

    /** By how much the parts of a reservation change. */
    record Change(UUID id, long reserved, long committed, long spent, long released) {

        static Change of(UUID id, BudgetStep step, long minor) {
            return switch (step) {
                case COMMIT -> new Change(id, -minor, minor, 0, 0);
                case SPEND -> new Change(id, 0, -minor, minor, 0);
                case RELEASE -> new Change(id, -minor, 0, 0, minor);
                case UNCOMMIT -> new Change(id, 0, -minor, 0, minor);
                case RETURN -> new Change(id, 0, 0, -minor, minor);
            };
        }
    }

    private static final String SELECT = """
            select r.id, r.budget_id, b.currency, r.arrival, r.source_kind, r.source_id, r.source_step, r.amount_minor,
                   r.refusal, r.reserved_minor, r.committed_minor, r.spent_minor, r.released_minor, r.reserved_at
              from budget_reservation r join budget b on b.vendor_id = r.vendor_id and b.id = r.budget_id
            """;
    private static final String BY_SOURCES = SELECT + """
             join (select distinct * from unnest($2::text[], $3::uuid[], $4::text[])) as s(kind, id, step)
               on r.source_kind = s.kind and r.source_id = s.id and r.source_step = s.step
            where r.vendor_id = $1""";
    private static final String LIST = SELECT + """
            where r.vendor_id = $1 and r.budget_id = $2 and ($3::bigint is null or r.arrival < $3)
            order by r.arrival desc limit $4""";
    private static final String INSERT = """
            insert into budget_reservation (vendor_id, id, budget_id, arrival, source_kind, source_id, source_step,
                   amount_minor, refusal, reserved_minor, committed_minor, spent_minor, released_minor, reserved_at)
            select $1, n.id, n.budget, n.arrival, n.kind, n.source, n.step, n.amount, n.refusal, n.reserved, 0, 0, 0, $10
              from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::uuid[], $7::text[], $8::bigint[],
                          $9::text[], $11::bigint[])
                   as n(id, budget, arrival, kind, source, step, amount, refusal, reserved)""";
    /** The sums come first: a row is changed once by a statement. The rows are locked in one order. */
    private static final String CHANGE = """
            with held as (
              select id from budget_reservation where vendor_id = $1 and id = any($2) order by id for no key update),
            moved as (
              select id, sum(reserved)::bigint as reserved, sum(committed)::bigint as committed,
                     sum(spent)::bigint as spent, sum(released)::bigint as released
                from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
                     as n(id, reserved, committed, spent, released) group by id)
            update budget_reservation r set reserved_minor = r.reserved_minor + m.reserved,
                   committed_minor = r.committed_minor + m.committed, spent_minor = r.spent_minor + m.spent,
                   released_minor = r.released_minor + m.released
              from moved m join held using (id)
             where r.vendor_id = $1 and r.id = m.id""";

    private ReservationTable() {
    }

    static Uni<List<ReservationRow>> bySources(SqlUnit unit, List<Source> sources) {
        return unit.query(BY_SOURCES, unit.vendorId(), array(sources, String[]::new, Source::kind),
                array(sources, UUID[]::new, Source::id), array(sources, String[]::new, Source::step))
                .map(ReservationTable::reservations);
    }

    /** @return those that arrived at the budget before this arrival, the last first; from the last on when it is {@code null} */
    static Uni<List<ReservationRow>> list(SqlUnit unit, UUID budgetId, Long before, int limit) {
        return unit.query(LIST, unit.vendorId(), budgetId, before, limit).map(ReservationTable::reservations);
    }

    static Uni<Void> insert(SqlUnit unit, List<ReservationRow> rows) {
        return unit.update(INSERT, unit.vendorId(), array(rows, UUID[]::new, ReservationRow::id),
                array(rows, UUID[]::new, ReservationRow::budgetId), array(rows, Long[]::new, ReservationRow::arrival),
                array(rows, String[]::new, row -> row.source().kind()),
                array(rows, UUID[]::new, row -> row.source().id()),
                array(rows, String[]::new, row -> row.source().step()),
                array(rows, Long[]::new, ReservationRow::amountMinor),
                array(rows, String[]::new, row -> row.refusal() == null ? null : row.refusal().name()),
                BudgetTable.utc(unit.now()), array(rows, Long[]::new, ReservationRow::reservedMinor))
                .replaceWithVoid();
    }

    /** Fails as CONFLICT {@code budget-reservation-exceeded} when a reservation has less than is taken. */
    static Uni<Void> change(SqlUnit unit, List<Change> changes) {
        return unit.update(CHANGE, unit.vendorId(), array(changes, UUID[]::new, Change::id),
                array(changes, Long[]::new, Change::reserved), array(changes, Long[]::new, Change::committed),
                array(changes, Long[]::new, Change::spent), array(changes, Long[]::new, Change::released))
                .onFailure(failure -> Failures.isConstraint(failure, "budget_reservation_parts"))
                .transform(failure -> exceeded()).replaceWithVoid();
    }

    static DomainException exceeded() {
        return DomainException.of(Kind.CONFLICT, "budget-reservation-exceeded",
                "The reservation has less than would be taken.");
    }

    private static <T, V> V[] array(List<T> all, IntFunction<V[]> empty, Function<T, V> value) {
        return all.stream().map(value).toArray(empty);
    }

    private static List<ReservationRow> reservations(RowSet<Row> rows) {
        List<ReservationRow> reservations = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String refusal = row.getString(8);
            OffsetDateTime at = row.getOffsetDateTime(13);
            reservations.add(new ReservationRow(row.getUUID(0), row.getUUID(1), Currency.of(row.getString(2)),
                    row.getLong(3), new Source(row.getString(4), row.getUUID(5), row.getString(6)), row.getLong(7),
                    refusal == null ? null : BudgetRefusal.valueOf(refusal), row.getLong(9), row.getLong(10),
                    row.getLong(11), row.getLong(12), at.toInstant()));
        }
        return reservations;
    }
}

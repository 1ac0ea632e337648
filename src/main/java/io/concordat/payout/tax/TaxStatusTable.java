package io.concordat.payout.tax;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of tax statuses. */
final class TaxStatusTable {

    private static final String SELECT = """
            select day, version, country, form, number_status, recorded_at, recorded_by from partner_tax_status
             where vendor_id = $1 and partner_id = $2
            """;
    private static final String FIND = SELECT + "and day = $3 order by version desc limit 1";
    private static final String LIST = SELECT + """
            and ($3::date is null or (day, version) < ($3, $4::integer)) order by day desc, version desc limit $5""";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('tax-status/' || $2::text, $1))";
    private static final String INSERT = """
            insert into partner_tax_status (vendor_id, partner_id, day, version, country, form, number_status, recorded_at,
                   recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private TaxStatusTable() {
    }

    /** Keeps others who write the partner's status waiting until this transaction ends. */
    static Uni<Void> hold(SqlUnit unit, UUID partnerId) {
        return unit.query(ONE_AT_A_TIME, (long) unit.vendorId(), partnerId.toString()).replaceWithVoid();
    }

    /** @return the version of the day that holds */
    static Uni<Optional<TaxStatusView>> find(SqlUnit unit, UUID partnerId, LocalDate day) {
        return unit.query(FIND, unit.vendorId(), partnerId, day).map(rows -> rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(status(rows.iterator().next(), partnerId)));
    }

    /** @return all versions, the last day and version first */
    static Uni<List<TaxStatusView>> list(SqlUnit unit, UUID partnerId, TaxPosition after, int limit) {
        return unit.query(LIST, unit.vendorId(), partnerId, after == null ? null : after.day(),
                after == null ? null : after.version(), limit).map(rows -> {
                    List<TaxStatusView> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(status(row, partnerId)));
                    return all;
                });
    }

    static Uni<Void> insert(SqlUnit unit, TaxStatusView status) {
        return unit.update(INSERT, unit.vendorId(), status.partnerId(), status.day(), status.version(),
                status.country(), status.form().name(), status.numberStatus().name(),
                status.recordedAt().atOffset(ZoneOffset.UTC), status.recordedBy()).replaceWithVoid();
    }

    /** @param row whose first seven columns are those of a status */
    static TaxStatusView status(Row row, UUID partnerId) {
        return new TaxStatusView(partnerId, row.getLocalDate(0), row.getInteger(1), row.getString(2),
                TaxForm.valueOf(row.getString(3)), TaxNumberStatus.valueOf(row.getString(4)),
                row.getOffsetDateTime(5).toInstant(), row.getString(6));
    }
}

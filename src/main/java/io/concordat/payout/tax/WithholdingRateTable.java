package io.concordat.payout.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.platform.work.SqlUnit;

/** The SQL of withholding rates. */
final class WithholdingRateTable {

    private static final String SELECT = """
            select country, cause, day, version, rate_percent::text, source, recorded_at, recorded_by from withholding_rate
             where vendor_id = $1
            """;
    private static final String FIND = SELECT + """
            and country = $2 and cause = $3 and day = $4 order by version desc limit 1""";
    private static final String LIST = SELECT + """
            and ($2::text is null or country = $2)
            and ($3::text is null or (country, cause) > ($3, $4::text)
                 or (country = $3 and cause = $4 and (day, version) < ($5::date, $6::integer)))
            order by country, cause, day desc, version desc limit $7""";
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('withholding-rates', $1))";
    private static final String INSERT = """
            insert into withholding_rate (vendor_id, country, cause, day, version, rate_percent, source, recorded_at, recorded_by)
            values ($1, $2, $3, $4, $5, $6::text::numeric, $7, $8, $9)""";

    private WithholdingRateTable() {
    }

    /** Keeps others who write rates of the vendor waiting until this transaction ends. */
    static Uni<Void> hold(SqlUnit unit) {
        return unit.query(ONE_AT_A_TIME, (long) unit.vendorId()).replaceWithVoid();
    }

    /** @return the version of the day that holds */
    static Uni<Optional<WithholdingRateView>> find(SqlUnit unit, String country, WithholdingCause cause,
            LocalDate day) {
        return unit.query(FIND, unit.vendorId(), country, cause.name(), day)
                .map(rows -> rows.rowCount() == 0 ? Optional.empty() : Optional.of(rate(rows.iterator().next(), 0)));
    }

    /** @return all versions by country and cause, the last day and version first */
    static Uni<List<WithholdingRateView>> list(SqlUnit unit, String country, TaxPosition after, int limit) {
        return unit.query(LIST, unit.vendorId(), country, after == null ? null : after.country(),
                after == null ? null : after.cause(), after == null ? null : after.day(),
                after == null ? null : after.version(), limit).map(rows -> {
                    List<WithholdingRateView> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(rate(row, 0)));
                    return all;
                });
    }

    static Uni<Void> insert(SqlUnit unit, WithholdingRateView rate) {
        return unit.update(INSERT, unit.vendorId(), rate.country(), rate.cause().name(), rate.day(), rate.version(),
                rate.ratePercent(), rate.source(), rate.recordedAt().atOffset(ZoneOffset.UTC), rate.recordedBy())
                .replaceWithVoid();
    }

    /** @param at the first of the eight columns of a rate */
    static WithholdingRateView rate(Row row, int at) {
        return new WithholdingRateView(row.getString(at), WithholdingCause.valueOf(row.getString(at + 1)),
                row.getLocalDate(at + 2), row.getInteger(at + 3), plain(new BigDecimal(row.getString(at + 4))),
                row.getString(at + 5), row.getOffsetDateTime(at + 6).toInstant(), row.getString(at + 7));
    }

    static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}

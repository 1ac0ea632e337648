package io.concordat.catalog.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of exchange rates. */
final class ExchangeRateTable {

    private static final String SELECT = """
            select r.from_currency, r.to_currency, r.day, r.version, r.rate::text, r.source, r.loaded_at, r.loaded_by
              from exchange_rate r
            """;
    private static final String NEWEST = """
             and not exists (select from exchange_rate n where n.vendor_id = $1 and n.from_currency = r.from_currency
                 and n.to_currency = r.to_currency and n.day = r.day and n.version > r.version)
            """;
    private static final String ONE_LOAD_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('exchange-rates', $1))";
    private static final String FIND = SELECT + """
            where r.vendor_id = $1 and r.from_currency = $2 and r.to_currency = $3 and r.day = $4
            order by r.version desc limit 1""";
    private static final String VERSIONS = SELECT + """
            where r.vendor_id = $1 and r.from_currency = $2 and r.to_currency = $3 and r.day = $4
              and ($5::integer is null or r.version < $5) order by r.version desc limit $6""";
    private static final String OF_LOAD = SELECT + """
              join unnest($2::text[], $3::text[], $4::date[]) as a(f, t, d)
                on r.from_currency = a.f and r.to_currency = a.t and r.day = a.d
             where r.vendor_id = $1
            """ + NEWEST;
    private static final String LIST = SELECT
            + """
                     where r.vendor_id = $1 and ($2::text is null or r.from_currency = $2)
                       and ($3::text is null or r.to_currency = $3)
                       and ($4::date is null or r.day >= $4) and ($5::date is null or r.day <= $5)
                       and ($6::date is null or r.day < $6 or (r.day = $6 and (r.from_currency, r.to_currency) > ($7::text, $8::text)))
                    """
            + NEWEST + "order by r.day desc, r.from_currency, r.to_currency limit $9";
    /** At most one rate of each direction. */
    private static final String APPLICABLE = "(" + SELECT + """
             where r.vendor_id = $1 and r.from_currency = $2 and r.to_currency = $3 and r.day <= $4
             order by r.day desc, r.version desc limit 1)
            union all
            (""" + SELECT + """
            where r.vendor_id = $1 and r.from_currency = $3 and r.to_currency = $2 and r.day <= $4
            order by r.day desc, r.version desc limit 1)""";
    private static final String INSERT = """
            insert into exchange_rate (vendor_id, from_currency, to_currency, day, version, rate, source, loaded_at, loaded_by)
            select $1, n.f, n.t, n.d, n.v, n.r::numeric, n.s, $8, $9
              from unnest($2::text[], $3::text[], $4::date[], $5::integer[], $6::text[], $7::text[]) as n(f, t, d, v, r, s)""";

    private ExchangeRateTable() {
    }

    /** Keeps other loads of the vendor waiting until this transaction ends: rates are loaded rarely, and in any order. */
    static Uni<Void> holdLoads(SqlUnit unit) {
        return unit.query(ONE_LOAD_AT_A_TIME, (long) unit.vendorId()).replaceWithVoid();
    }

    /** @return the version that holds */
    static Uni<Optional<ExchangeRateView>> find(SqlUnit unit, RatePair pair, LocalDate day) {
        return unit.query(FIND, unit.vendorId(), pair.from().code(), pair.to().code(), day)
                .map(rows -> rates(rows).stream().findFirst());
    }

    static Uni<List<ExchangeRateView>> versions(SqlUnit unit, RatePair pair, LocalDate day, Integer before,
            int limit) {
        return unit.query(VERSIONS, unit.vendorId(), pair.from().code(), pair.to().code(), day, before, limit)
                .map(ExchangeRateTable::rates);
    }

    /** @return what holds now of the pairs and days of a load */
    static Uni<List<ExchangeRateView>> stored(SqlUnit unit, List<LoadedRate> load) {
        return unit.query(OF_LOAD, unit.vendorId(), load.stream().map(LoadedRate::from).toArray(String[]::new),
                load.stream().map(LoadedRate::to).toArray(String[]::new),
                load.stream().map(LoadedRate::day).toArray(LocalDate[]::new)).map(ExchangeRateTable::rates);
    }

    static Uni<List<ExchangeRateView>> list(SqlUnit unit, ExchangeRateFilter filter, RatePosition after, int limit) {
        return unit.query(LIST, unit.vendorId(), filter.from(), filter.to(), filter.firstDay(), filter.lastDay(),
                after == null ? null : after.day(), after == null ? null : after.from(),
                after == null ? null : after.to(), limit).map(ExchangeRateTable::rates);
    }

    /** @return the newest on or before the day of each direction, in no order; each may be missing */
    static Uni<List<ExchangeRateView>> applicable(SqlUnit unit, Currency from, Currency to, LocalDate day) {
        return unit.query(APPLICABLE, unit.vendorId(), from.code(), to.code(), day).map(ExchangeRateTable::rates);
    }

    static Uni<Void> insert(SqlUnit unit, List<ExchangeRateView> rates) {
        return unit.update(INSERT, unit.vendorId(),
                rates.stream().map(ExchangeRateView::from).toArray(String[]::new),
                rates.stream().map(ExchangeRateView::to).toArray(String[]::new),
                rates.stream().map(ExchangeRateView::day).toArray(LocalDate[]::new),
                rates.stream().map(ExchangeRateView::version).toArray(Integer[]::new),
                rates.stream().map(ExchangeRateView::rate).toArray(String[]::new),
                rates.stream().map(ExchangeRateView::source).toArray(String[]::new),
                unit.now().atOffset(ZoneOffset.UTC), unit.by().subject()).replaceWithVoid();
    }

    private static List<ExchangeRateView> rates(RowSet<Row> rows) {
        List<ExchangeRateView> rates = new ArrayList<>(rows.size());
        for (Row row : rows) {
            OffsetDateTime loaded = row.getOffsetDateTime(6);
            rates.add(new ExchangeRateView(row.getString(0), row.getString(1), row.getLocalDate(2), row.getInteger(3),
                    new BigDecimal(row.getString(4)).stripTrailingZeros().toPlainString(), row.getString(5),
                    loaded.toInstant(), row.getString(7)));
        }
        return rates;
    }
}

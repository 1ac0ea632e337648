package io.concordat.catalog.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.earning.fact.DatedRate;
import io.concordat.core.earning.fact.ExchangeRates;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** Looks the rates of many days up at once; each is the one that {@link Rates} finds for its day. */
@ApplicationScoped
public class RateBook {

    /** A pair's first day of all comes without a rate: before it, and only then, the other direction's inverse is taken. */
    private static final String BETWEEN = """
            select r.from_currency, r.to_currency, r.day, r.version, r.rate::text from exchange_rate r
             where r.vendor_id = $1 and r.from_currency = any($2) and r.to_currency = any($2) and r.day between $3 and $4
               and not exists (select from exchange_rate n where n.vendor_id = $1 and n.from_currency = r.from_currency
                   and n.to_currency = r.to_currency and n.day = r.day and n.version > r.version)
            union all
            select from_currency, to_currency, min(day), 0, null from exchange_rate
             where vendor_id = $1 and from_currency = any($2) and to_currency = any($2)
             group by from_currency, to_currency""";

    private record Pair(String from, String to) {
    }

    private final ExchangeRateSettings settings;

    RateBook(ExchangeRateSettings settings) {
        this.settings = settings;
    }

    /**
     * @param currencies all that are converted from or into
     * @param firstDay first day that is asked for
     * @param lastDay last day that is asked for
     * @return the rates between all of them; one statement, and none for fewer than two currencies
     */
    public Uni<ExchangeRates> between(SqlUnit unit, Collection<Currency> currencies, LocalDate firstDay,
            LocalDate lastDay) {
        String[] codes = currencies.stream().map(Currency::code).distinct().sorted().toArray(String[]::new);
        if (codes.length < 2) {
            return Uni.createFrom().item(ExchangeRates.none());
        }
        return unit.query(BETWEEN, unit.vendorId(), codes, firstDay.minusDays(settings.oldestDays()), lastDay)
                .map(rows -> {
                    List<DatedRate> direct = new ArrayList<>();
                    Map<Pair, LocalDate> first = new HashMap<>();
                    for (Row row : rows) {
                        if (row.getString(4) == null) {
                            first.put(new Pair(row.getString(0), row.getString(1)), row.getLocalDate(2));
                        } else {
                            direct.add(new DatedRate(Currency.of(row.getString(0)), Currency.of(row.getString(1)),
                                    row.getLocalDate(2), new BigDecimal(row.getString(4)).stripTrailingZeros()));
                        }
                    }
                    return ExchangeRates.of(withInverses(direct, first), settings.oldestDays());
                });
    }

    private static List<DatedRate> withInverses(List<DatedRate> direct, Map<Pair, LocalDate> first) {
        List<DatedRate> all = new ArrayList<>(direct);
        for (DatedRate rate : direct) {
            LocalDate stated = first.get(new Pair(rate.to().code(), rate.from().code()));
            if (stated == null || rate.day().isBefore(stated)) {
                all.add(AppliedRate.inverse(rate));
            }
        }
        return all;
    }
}

package io.concordat.analytics.discount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.analytics.report.Ratio;
import io.concordat.analytics.report.ReportWindow;
import io.concordat.catalog.rate.ExchangeRateSettings;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The SQL of patterns: one statement, however many facts there are. */
@ApplicationScoped
class DiscountPatternTable {

    static final String RULE = "discount-depth/1";

    private static final String PATTERNS = """
            , rates as materialized (
              select p.currency, p.day, reporting_rate($1, p.currency, CURRENCY, p.day, OLDEST) as rate
                from (select distinct currency, day from deals where priced) p),
            grouped as materialized (
              select concat_ws(' ', case when BY_PARTNER then d.partner_id::text end, case when BY_PRODUCT then d.product end,
                       case when BY_MONTH then to_char(d.day, 'YYYY-MM') end) as name,
                     case when BY_PARTNER then d.partner_id end as partner_id, case when BY_PRODUCT then d.product end as product,
                     case when BY_MONTH then to_char(d.day, 'YYYY-MM') end as month, to_char(d.day, 'YYYY-MM') as of_month,
                     d.occurred_at >= BEGIN as inside, d.priced, d.list * r.rate as list, d.discount * r.rate as discount, d.depth,
                     d.over * r.rate as over, d.over > 0 as breached, d.over > 0 and v.holds is not true as undecided,
                     d.priced and r.rate is null as unrated
                from deals d left join rates r on r.currency = d.currency and r.day = d.day LAST_REVIEW),
            named as (
              select g.name, g.partner_id, g.product, g.month, coalesce(sum(g.list) filter (where inside), 0) as list,
                     coalesce(sum(g.discount) filter (where inside), 0) as discount, count(*) filter (where inside and priced) as deals,
                     percentile_disc(0.5) within group (order by g.depth) filter (where inside) as median,
                     max(g.depth) filter (where inside) as deepest,
                     count(*) filter (where inside and breached) as breaches,
                     count(*) filter (where inside and undecided) as undecided,
                     coalesce(sum(g.over) filter (where inside), 0) as over,
                     coalesce(sum(g.list) filter (where not inside), 0) as list_before,
                     coalesce(sum(g.discount) filter (where not inside), 0) as discount_before,
                     count(*) filter (where inside and unrated) as unrated,
                     count(*) filter (where inside and not priced) as unpriced
                from grouped g group by g.name, g.partner_id, g.product, g.month),
            paged as materialized (
              select * from named
               where deals + unpriced > 0 and (AFTER::text is null or name collate "C" > AFTER collate "C")
               order by name collate "C" limit MOST),
            months as (
              select m.name, array_agg(m.of_month order by m.of_month) as names, array_agg(m.list::text order by m.of_month) as lists,
                     array_agg(m.discount::text order by m.of_month) as discounts
                from (select g.name, g.of_month, coalesce(sum(g.list), 0) as list, coalesce(sum(g.discount), 0) as discount
                        from grouped g where g.inside and g.priced and g.name in (select name from paged)
                       group by g.name, g.of_month) m
               group by m.name)
            select p.name, p.partner_id, p.product, p.month, p.list::text, p.discount::text, p.deals::integer, p.median::text,
                   p.deepest::text, p.breaches::integer, p.undecided::integer, p.over::text, p.list_before::text,
                   p.discount_before::text, p.unrated::integer, p.unpriced::integer, coalesce(m.names, '{}'),
                   coalesce(m.lists, '{}'), coalesce(m.discounts, '{}')
              from paged p left join months m on m.name = p.name order by p.name collate "C"
            """
            .replace("LAST_REVIEW", DiscountedDeals.LAST_REVIEW);

    private final ExchangeRateSettings rates;

    DiscountPatternTable(ExchangeRateSettings rates) {
        this.rates = rates;
    }

    /** @return the groups behind the name, in the order of their names */
    Uni<List<DiscountPatternView>> patterns(SqlUnit unit, DiscountGrouping by, DiscountQuery query, ReportWindow window,
            String after, int limit) {
        // A month has no window before it that it could be compared with: it is compared month by month.
        LocalDate first = by == DiscountGrouping.MONTH ? window.from() : window.preceding().from();
        DiscountedDeals deals = DiscountedDeals.within(unit, new ReportWindow(first, window.until()), query);
        String patterns = PATTERNS.replace("CURRENCY", deals.with(unit.by().vendor().currency()))
                .replace("OLDEST", deals.with(rates.oldestDays())).replace("BY_PARTNER", "" + by.byPartner())
                .replace("BY_PRODUCT", "" + by.byProduct()).replace("BY_MONTH", "" + (by == DiscountGrouping.MONTH))
                .replace("BEGIN", deals.with(window.begin(unit.by().vendor().zone())))
                .replace("AFTER", deals.with(after)).replace("MOST", deals.with(limit));
        return unit.query(deals.sql() + patterns, deals.values()).map(rows -> {
            List<DiscountPatternView> views = new ArrayList<>(rows.size());
            rows.forEach(row -> views.add(pattern(unit, window, row)));
            return views;
        });
    }

    private static DiscountPatternView pattern(SqlUnit unit, ReportWindow window, Row row) {
        Currency reporting = Currency.of(unit.by().vendor().currency());
        BigDecimal list = number(row, 4);
        BigDecimal discount = number(row, 5);
        String depth = Ratio.percent(discount, list);
        String before = Ratio.percent(number(row, 13), number(row, 12));
        return new DiscountPatternView(row.getString(0), row.getUUID(1), row.getString(2), row.getString(3),
                window.from(), window.until(), Ratio.money(list, reporting), Ratio.money(discount, reporting), depth,
                row.getInteger(6), written(row, 7), written(row, 8), row.getInteger(9), row.getInteger(10),
                Ratio.money(number(row, 11), reporting), before,
                depth == null || before == null
                        ? null
                        : new BigDecimal(depth).subtract(new BigDecimal(before)).toPlainString(),
                months(row, reporting), row.getInteger(14), row.getInteger(15), RULE, unit.now());
    }

    private static List<DiscountMonth> months(Row row, Currency reporting) {
        String[] names = row.getArrayOfStrings(16);
        String[] lists = row.getArrayOfStrings(17);
        String[] discounts = row.getArrayOfStrings(18);
        List<DiscountMonth> months = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            BigDecimal list = new BigDecimal(lists[i]);
            BigDecimal off = new BigDecimal(discounts[i]);
            months.add(new DiscountMonth(names[i], Ratio.money(list, reporting), Ratio.money(off, reporting),
                    Ratio.percent(off, list)));
        }
        return months;
    }

    private static String written(Row row, int column) {
        return row.getString(column) == null ? null : Ratio.written(number(row, column));
    }

    private static BigDecimal number(Row row, int column) {
        return new BigDecimal(row.getString(column));
    }
}

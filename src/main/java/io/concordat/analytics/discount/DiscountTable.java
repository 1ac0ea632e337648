package io.concordat.analytics.discount;

import java.math.BigDecimal;
import java.time.ZoneId;
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

/** The SQL of discounts; each question is one statement, however many facts there are. */
@ApplicationScoped
class DiscountTable {

    static final String RULE = "discount-depth/1";

    /**
     * Every deal once: by its facts in force of the first kind that states a list value, numbers of a whole deal by the last
     * one; what reversals took back is off.
     */
    private static final String DEALS = """
            with facts as materialized (
              select f.id, f.external_id, f.partner_id, f.kind, f.deal, f.occurred_at, (f.occurred_at at time zone $4)::date as day,
                     c.numbers->'list'->>'currency' as currency, c.list, c.net, g.families,
                     (f.content->'amount'->>'amount')::numeric as amount,
                     case cardinality(g.families) when 0 then '(none)' when 1 then g.families[1] else '(several)' end as product
                from earning_fact f
                cross join lateral (select f.content->'economics' as numbers,
                       (f.content->'economics'->'list'->>'amount')::numeric as list,
                       (f.content->'economics'->'net'->>'amount')::numeric as net) c
                cross join lateral (select coalesce(array_agg(distinct p.family) filter (where p.family is not null), '{}') as families
                       from (select i->>'productFamily' as family from jsonb_array_elements(coalesce(f.content->'items', '[]')) i
                             union all
                             select f.content->'subject'->>'productFamily'
                              where jsonb_array_length(coalesce(f.content->'items', '[]')) = 0) p) g
               where f.vendor_id = $1 and f.occurred_at >= $2 and f.occurred_at < $3 and not f.voided and c.list > 0
                 and ($7::uuid is null or f.partner_id = $7) and RANK(f) is not null and NEWEST(f)
                 and (f.deal is null or not exists (
                       select from earning_fact d
                        where d.vendor_id = $1 and d.deal = f.deal and d.id <> f.id and not d.voided and NEWEST(d)
                          and (d.content->'economics'->'list'->>'amount')::numeric > 0
                          and (RANK(d) < RANK(f)
                               or d.kind = f.kind and c.numbers->>'breadth' = 'DEAL'
                                  and d.content->'economics'->>'breadth' = 'DEAL'
                                  and (d.occurred_at, d.external_id) > (f.occurred_at, f.external_id))))),
            deals as materialized (
              select f.id, f.external_id, f.partner_id, f.deal, f.occurred_at, f.day, f.currency, f.product,
                     f.list * b.kept as list, (f.list - f.net) * b.kept as discount, (f.list - f.net) * 100 / f.list as depth,
                     l.offer_id, l.offer, l.version as offer_version, l.deepest,
                     greatest(f.list - f.net - f.list * l.deepest / 100, 0) * b.kept as over
                from facts f
                cross join lateral (select 1 - fact_share_taken_back($1, f.external_id, f.deal, f.kind, f.amount) as kept) b
                left join lateral discount_guideline_of($1, f.partner_id, f.day, f.kind, f.families, $4) l on true
               where b.kept > 0 and ($8::text is null or f.product = $8)),
            rates as materialized (
              select p.currency, p.day, reporting_rate($1, p.currency, $5, p.day, $6) as rate
                from (select distinct currency, day from deals) p)
            """
            .replace("NEWEST(f)", newest("f")).replace("NEWEST(d)", newest("d")).replace("RANK(f)", rank("f"))
            .replace("RANK(d)", rank("d"));
    private static final String PATTERNS = """
            , grouped as materialized (
              select concat_ws(' ', case when $9 then d.partner_id::text end, case when $10 then d.product end,
                       case when $11 then to_char(d.day, 'YYYY-MM') end) as name,
                     case when $9 then d.partner_id end as partner_id, case when $10 then d.product end as product,
                     case when $11 then to_char(d.day, 'YYYY-MM') end as month, to_char(d.day, 'YYYY-MM') as of_month,
                     d.occurred_at >= $12 as inside, d.list * r.rate as list, d.discount * r.rate as discount, d.depth,
                     d.over * r.rate as over, d.over > 0 as breached, r.rate is null as unrated
                from deals d join rates r on r.currency = d.currency and r.day = d.day),
            named as (
              select g.name, g.partner_id, g.product, g.month, coalesce(sum(g.list) filter (where inside), 0) as list,
                     coalesce(sum(g.discount) filter (where inside), 0) as discount, count(*) filter (where inside) as deals,
                     percentile_disc(0.5) within group (order by g.depth) filter (where inside) as median,
                     max(g.depth) filter (where inside) as deepest,
                     count(*) filter (where inside and breached) as breaches,
                     coalesce(sum(g.over) filter (where inside), 0) as over,
                     coalesce(sum(g.list) filter (where not inside), 0) as list_before,
                     coalesce(sum(g.discount) filter (where not inside), 0) as discount_before,
                     count(*) filter (where inside and unrated) as unrated
                from grouped g group by g.name, g.partner_id, g.product, g.month),
            paged as materialized (
              select * from named
               where deals > 0 and ($13::text is null or name collate "C" > $13 collate "C")
               order by name collate "C" limit $14),
            months as (
              select m.name, array_agg(m.of_month order by m.of_month) as names, array_agg(m.list::text order by m.of_month) as lists,
                     array_agg(m.discount::text order by m.of_month) as discounts
                from (select g.name, g.of_month, coalesce(sum(g.list), 0) as list, coalesce(sum(g.discount), 0) as discount
                        from grouped g where g.inside and g.name in (select name from paged) group by g.name, g.of_month) m
               group by m.name)
            select p.name, p.partner_id, p.product, p.month, p.list::text, p.discount::text, p.deals::integer, p.median::text,
                   p.deepest::text, p.breaches::integer, p.over::text, p.list_before::text, p.discount_before::text,
                   p.unrated::integer, m.names, m.lists, m.discounts
              from paged p join months m on m.name = p.name order by p.name collate "C"
            """;
    private static final String BREACHES = """
            select d.id, d.external_id, d.partner_id, d.deal, d.occurred_at, d.currency, d.list::text, d.discount::text, d.depth::text,
                   d.offer_id, d.offer, d.offer_version, d.deepest::text, d.over::text
              from deals d
             where d.over > 0 and ($9::timestamptz is null or (d.occurred_at, d.id) < ($9, $10::uuid))
             order by d.occurred_at desc, d.id desc limit $11""";

    private final ExchangeRateSettings rates;

    DiscountTable(ExchangeRateSettings rates) {
        this.rates = rates;
    }

    /** @return the groups behind the name, in the order of their names */
    Uni<List<DiscountPatternView>> patterns(SqlUnit unit, DiscountGrouping by, DiscountQuery query, ReportWindow window,
            String after, int limit) {
        ZoneId zone = unit.by().vendor().zone();
        // A month has no window before it that it could be compared with: it is compared month by month.
        ReportWindow all = by == DiscountGrouping.MONTH ? window : window.preceding();
        return unit.query(DEALS + PATTERNS, unit.vendorId(), all.begin(zone), window.end(zone), zone.getId(),
                unit.by().vendor().currency(), rates.oldestDays(), query.partnerId(), query.product(), by.byPartner(),
                by.byProduct(), by == DiscountGrouping.MONTH, window.begin(zone), after, limit).map(rows -> {
                    List<DiscountPatternView> views = new ArrayList<>(rows.size());
                    rows.forEach(row -> views.add(pattern(unit, window, row)));
                    return views;
                });
    }

    /** @return the breaches behind the place, the last that happened first */
    Uni<List<DiscountBreachView>> breaches(SqlUnit unit, DiscountQuery query, ReportWindow window, BreachPlace after,
            int limit) {
        ZoneId zone = unit.by().vendor().zone();
        return unit.query(DEALS + BREACHES, unit.vendorId(), window.begin(zone), window.end(zone), zone.getId(),
                unit.by().vendor().currency(), rates.oldestDays(), query.partnerId(), query.product(),
                after == null ? null : after.occurredAt(),
                after == null ? null : after.factId(), limit).map(rows -> {
                    List<DiscountBreachView> views = new ArrayList<>(rows.size());
                    rows.forEach(row -> views.add(breach(row)));
                    return views;
                });
    }

    private static DiscountPatternView pattern(SqlUnit unit, ReportWindow window, Row row) {
        Currency reporting = Currency.of(unit.by().vendor().currency());
        BigDecimal list = number(row, 4);
        BigDecimal discount = number(row, 5);
        String depth = Ratio.percent(discount, list);
        String before = Ratio.percent(number(row, 12), number(row, 11));
        String[] names = row.getArrayOfStrings(14);
        String[] lists = row.getArrayOfStrings(15);
        String[] discounts = row.getArrayOfStrings(16);
        List<DiscountMonth> months = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            BigDecimal ofMonth = new BigDecimal(lists[i]);
            BigDecimal off = new BigDecimal(discounts[i]);
            months.add(new DiscountMonth(names[i], Ratio.money(ofMonth, reporting), Ratio.money(off, reporting),
                    Ratio.percent(off, ofMonth)));
        }
        return new DiscountPatternView(row.getString(0), row.getUUID(1), row.getString(2), row.getString(3),
                window.from(), window.until(), Ratio.money(list, reporting), Ratio.money(discount, reporting), depth,
                row.getInteger(6), Ratio.written(number(row, 7)), Ratio.written(number(row, 8)), row.getInteger(9),
                Ratio.money(number(row, 10), reporting), before,
                depth == null || before == null
                        ? null
                        : new BigDecimal(depth).subtract(new BigDecimal(before)).toPlainString(),
                months, row.getInteger(13), RULE, unit.now());
    }

    private static DiscountBreachView breach(Row row) {
        Currency currency = Currency.of(row.getString(5));
        BigDecimal depth = number(row, 8);
        BigDecimal limit = number(row, 12);
        return new DiscountBreachView(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3),
                row.getOffsetDateTime(4).toInstant(), Ratio.money(number(row, 6), currency),
                Ratio.money(number(row, 7), currency), Ratio.written(depth), row.getUUID(9), row.getString(10),
                row.getInteger(11), Ratio.written(limit), Ratio.written(depth.subtract(limit)),
                Ratio.money(number(row, 13), currency));
    }

    private static String newest(String fact) {
        return "not exists (select from earning_fact n where n.vendor_id = $1 and n.external_id = " + fact
                + ".external_id and n.version > " + fact + ".version)";
    }

    /** The first kind in this order that a deal has tells its prices; others are no sales. */
    private static String rank(String fact) {
        return "case " + fact + ".kind when 'DEAL_WON' then 1 when 'RENEWED' then 1 when 'INVOICED' then 2"
                + " when 'DELIVERED' then 3 when 'UNIT_SOLD' then 4 end";
    }

    private static BigDecimal number(Row row, int column) {
        return new BigDecimal(row.getString(column));
    }
}

package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.analytics.window.Ratio;
import io.concordat.analytics.window.ReportWindow;
import io.concordat.catalog.offer.OfferVersionStatus;
import io.concordat.catalog.rate.ExchangeRateSettings;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/** The one statement of the figures; a page of versions, however many facts they have. */
@ApplicationScoped
class ImpactTable {

    static final String RULE = "offer-impact/1";

    private static final String VERSIONS = """
            with versions as materialized (
              select v.offer_id, v.version, o.code, o.program_id, v.status, v.segments, v.earning::jsonb as terms, d.days
                from offer_version v join offer o on o.vendor_id = v.vendor_id and o.id = v.offer_id
                cross join lateral (select greatest(v.valid_from, (coalesce(v.activated_at, v.notice_ends_at) at time zone $6)::date)
                       as first, least(v.valid_to, v.last_day) as last) l
                cross join lateral (select case when l.last < l.first then 'empty'::daterange
                       else daterange(l.first, l.last, '[]') * daterange($4, $5) end as days) d
               where v.vendor_id = $1 and v.earning is not null and v.status in ('ACTIVE', 'SUNSETTING') and not isempty(d.days)
                 and ($7::uuid is null or o.program_id = $7)
                 and ($8::uuid is null or (v.offer_id, v.version) < ($8, $9::integer))
               order by v.offer_id desc, v.version desc limit $10),
            """;
    private static final String EARNINGS = """
            base as materialized (
              select v.offer_id, v.version, e.offer, e.partner_id, e.fact, e.currency, e.granted_minor,
                     (e.occurred_at at time zone $6)::date as day
                from versions v join earning e on e.vendor_id = $1 and e.offer = v.code and e.offer_version = v.version
               where e.target = '' and e.occurred_at >= $2 and e.occurred_at < $3),
            lines as materialized (
              select offer_id, version, currency, day, granted_minor from base where granted_minor <> 0
              union all
              select b.offer_id, b.version, b.currency, b.day, r.granted_minor
                from base b join earning r on r.vendor_id = $1 and r.partner_id = b.partner_id and r.offer = b.offer
                     and r.offer_version = b.version and r.target = b.fact and r.granted_minor <> 0),
            """;
    /** Each fact once for a version; numbers of a whole deal once for the deal. */
    private static final String FACTS = """
            told as materialized (
              select distinct on (w.offer_id, w.version, k.key) w.offer_id, w.version, f.external_id, f.deal, f.kind,
                     (f.occurred_at at time zone $6)::date as day, f.content->'economics'->'net'->>'currency' as currency,
                     (f.content->'economics'->'net'->>'amount')::numeric as net,
                     (f.content->'economics'->'cost'->>'amount')::numeric as cost,
                     (f.content->'amount'->>'amount')::numeric as amount
                from (select distinct offer_id, version, fact from base where granted_minor > 0) w
                cross join lateral (select x.* from earning_fact x where x.vendor_id = $1 and x.external_id = w.fact
                                     order by x.version desc limit 1) f
                cross join lateral (select case when f.content->'economics'->>'breadth' = 'DEAL' and f.deal is not null
                       then 'deal:' || f.deal else 'fact:' || f.external_id end as key) k
               where not f.voided
               order by w.offer_id, w.version, k.key, f.occurred_at desc, f.external_id),
            rates as materialized (
              select p.currency, p.day, reporting_rate($1, p.currency, $11, p.day, $12) as rate
                from (select currency::text as currency, day from lines
                      union select currency, day from told where cost is not null) p),
            costs as (
              select l.offer_id, l.version, sum(l.granted_minor * r.rate) as minor, count(*) filter (where r.rate is null) as unrated
                from lines l join rates r on r.currency = l.currency::text and r.day = l.day group by l.offer_id, l.version),
            profits as (
              select t.offer_id, t.version, count(*) as facts, count(*) filter (where t.cost is null) as uncosted,
                     count(*) filter (where t.cost is not null and r.rate is null) as unrated,
                     sum((t.net - t.cost) * r.rate * (1 - fact_share_taken_back($1, t.external_id, t.deal, t.kind, t.amount)))
                       as profit
                from told t left join rates r on r.currency = t.currency and r.day = t.day
               group by t.offer_id, t.version),
            """;
    /** Who may earn on a day of the window: enrolled, in a segment of the version and in an audience of its terms. */
    private static final String ADOPTION = """
            eligible as materialized (
              select distinct v.offer_id, v.version, n.partner_id
                from versions v join enrollment n on n.vendor_id = $1 and n.program_id = v.program_id
                     and daterange(n.starts_on, n.ends_on, '[]') && v.days
               where cardinality(v.segments) = 0 and exists (select from jsonb_array_elements(v.terms->'segments') s
                       where audience_holds(s->'audience', null, null, null, null))
                  or exists (select from partner_attribute_period a
                       where a.vendor_id = $1 and a.partner_id = n.partner_id
                         and daterange(a.valid_from, a.valid_to) && (v.days * daterange(n.starts_on, n.ends_on, '[]'))
                         and (cardinality(v.segments) = 0 or a.segments && v.segments)
                         and exists (select from jsonb_array_elements(v.terms->'segments') s
                              where audience_holds(s->'audience', a.type, a.tier, a.region, a.segments)))),
            adoption as (
              select e.offer_id, e.version, count(*) as eligible, count(*) filter (where exists (
                       select from base b where b.offer_id = e.offer_id and b.version = e.version
                          and b.partner_id = e.partner_id and b.granted_minor > 0)) as earning
                from eligible e group by e.offer_id, e.version)
            select v.offer_id, v.version, v.code, v.program_id, v.status, v.terms->>'currency', coalesce(a.eligible, 0)::integer,
                   coalesce(a.earning, 0)::integer, coalesce(p.profit, 0)::text, coalesce(c.minor, 0)::text,
                   coalesce(p.facts, 0)::integer, coalesce(p.uncosted, 0)::integer,
                   (coalesce(p.unrated, 0) + coalesce(c.unrated, 0))::integer,
                   (select count(distinct d.partner_id) from earning_due d where d.vendor_id = $1)::integer
              from versions v
              left join adoption a on a.offer_id = v.offer_id and a.version = v.version
              left join costs c on c.offer_id = v.offer_id and c.version = v.version
              left join profits p on p.offer_id = v.offer_id and p.version = v.version
             order by v.offer_id desc, v.version desc""";
    private static final String SELECT = VERSIONS + EARNINGS + FACTS + ADOPTION;

    private final ExchangeRateSettings rates;

    ImpactTable(ExchangeRateSettings rates) {
        this.rates = rates;
    }

    /** @return the figures of at most so many versions behind the place, newest offer first */
    Uni<List<OfferImpactView>> list(SqlUnit unit, ReportWindow window, UUID programId, VersionPlace after, int limit) {
        ZoneId zone = unit.by().vendor().zone();
        return unit.query(SELECT, unit.vendorId(), window.begin(zone), window.end(zone), window.from(), window.until(),
                zone.getId(), programId, after == null ? null : after.offerId(),
                after == null ? null : after.version(), limit, unit.by().vendor().currency(), rates.oldestDays())
                .map(rows -> {
                    List<OfferImpactView> views = new ArrayList<>(rows.size());
                    rows.forEach(row -> views.add(view(unit, window, row)));
                    return views;
                });
    }

    private static OfferImpactView view(SqlUnit unit, ReportWindow window, Row row) {
        Currency reporting = Currency.of(unit.by().vendor().currency());
        int eligible = row.getInteger(6);
        int earning = row.getInteger(7);
        BigDecimal profit = new BigDecimal(row.getString(8));
        BigDecimal cost = new BigDecimal(row.getString(9))
                .movePointLeft(Currency.of(row.getString(5)).minorDigits());
        boolean known = row.getInteger(10) > row.getInteger(11) && row.getInteger(12) == 0;
        return new OfferImpactView(row.getUUID(0), row.getInteger(1), row.getString(2), row.getUUID(3),
                OfferVersionStatus.valueOf(row.getString(4)), window.from(), window.until(), eligible, earning,
                Ratio.of(BigDecimal.valueOf(earning), BigDecimal.valueOf(eligible)), Ratio.money(profit, reporting),
                Ratio.money(cost, reporting), known ? Ratio.of(profit.subtract(cost), cost) : null, row.getInteger(10),
                row.getInteger(11), row.getInteger(12), RULE, unit.now(), row.getInteger(13));
    }
}

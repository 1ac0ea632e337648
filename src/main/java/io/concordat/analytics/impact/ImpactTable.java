package io.concordat.analytics.impact;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.catalog.offer.OfferVersionStatus;
import io.concordat.core.money.Currency;
import io.concordat.platform.work.SqlUnit;

/**
 * The SQL that adds up what versions in force brought: one statement tells whom they reached, one the money, for a whole page. It
 * only reads the tables of the rooms below.
 */
final class ImpactTable {

    /**
     * What is left of an earning after all that ever took it back; the window is about the fact that earned. Days of a version end
     * where a later one of the same offer begins.
     */
    private static final String NET = """
            e.granted_minor + coalesce((select sum(b.granted_minor) from earning b
                where b.vendor_id = $1 and b.offer = e.offer and b.offer_version = e.offer_version and b.target = e.fact
                  and b.target <> '' and b.partner_id = e.partner_id), 0)""";
    private static final String VERSIONS = """
            with version as materialized (
              select o.id as offer_id, o.code as offer, v.version, v.status, p.id as program_id, p.code as program,
                     v.segments, v.earning::jsonb -> 'segments' as parts,
                     greatest(v.valid_from, (v.activated_at at time zone $2)::date) as starts_on,
                     least(v.valid_to, v.last_day, later.starts_on - 1) as ends_on
                from offer_version v
                join offer o on o.vendor_id = v.vendor_id and o.id = v.offer_id
                join program p on p.vendor_id = o.vendor_id and p.id = o.program_id
                left join lateral (
                  select min(greatest(n.valid_from, (n.activated_at at time zone $2)::date)) as starts_on from offer_version n
                   where n.vendor_id = $1 and n.offer_id = v.offer_id and n.version > v.version and n.earning is not null
                     and n.status in ('ACTIVE', 'SUNSETTING')) later on true
               where v.vendor_id = $1 and v.earning is not null and v.status in ('ACTIVE', 'SUNSETTING')
                 and ($5::uuid is null or o.program_id = $5)
                 and ($6::uuid is null or (v.offer_id, v.version) < ($6, $7::integer))
               order by v.offer_id desc, v.version desc limit $8),
            span as materialized (
              select *, greatest(starts_on, $3::date) as first_day, least(ends_on, $4::date - 1) as last_day,
                     segments = '{}' and exists (select from jsonb_array_elements(parts) s
                       where s -> 'audience' = '{"types": [], "tiers": [], "regions": [], "segments": []}') as for_all
                from version),
            earner as materialized (
              select distinct v.offer_id, v.version, e.partner_id
                from version v
                join earning e on e.vendor_id = $1 and e.offer = v.offer and e.offer_version = v.version
               where e.target = '' and e.occurred_at >= $3::date::timestamp at time zone $2
                 and e.occurred_at < $4::date::timestamp at time zone $2 and\s"""
            + NET
            + """
                      > 0),
                    eligible as (
                      select s.offer_id, s.version, n.partner_id
                        from span s
                        join enrollment n on n.vendor_id = $1 and n.program_id = s.program_id and n.starts_on <= s.last_day
                         and (n.ends_on is null or n.ends_on >= s.first_day)
                       where s.first_day <= s.last_day and (s.for_all or exists (
                         select from partner_attribute_period a
                          where a.vendor_id = $1 and a.partner_id = n.partner_id and a.valid_from <= least(s.last_day, n.ends_on)
                            and (a.valid_to is null or a.valid_to > greatest(s.first_day, n.starts_on))
                            and (s.segments = '{}' or s.segments && a.segments)
                            and exists (select from jsonb_array_elements(s.parts) part, jsonb_extract_path(part, 'audience') who
                              where (who -> 'types' = '[]' or jsonb_exists(who -> 'types', a.type))
                                and (who -> 'tiers' = '[]' or jsonb_exists(who -> 'tiers', a.tier))
                                and (who -> 'regions' = '[]' or jsonb_exists(who -> 'regions', a.region))
                                and (who -> 'segments' = '[]' or jsonb_exists_any(who -> 'segments', a.segments)))))
                      union
                      select offer_id, version, partner_id from earner),
                    reached as (select offer_id, version, count(*)::integer as partners from eligible group by 1, 2),
                    adopted as (select offer_id, version, count(*)::integer as partners from earner group by 1, 2),
                    waiting as (select min(noted_at) as since, count(distinct partner_id)::integer as partners
                                  from earning_due where vendor_id = $1)
                    select v.offer_id, v.offer, v.version, v.status, v.program_id, v.program, v.starts_on, v.ends_on,
                           coalesce(a.partners, 0), coalesce(r.partners, 0), w.since, w.partners,
                           (select n.recorded_at from earning_entry n where n.vendor_id = $1 order by n.id desc limit 1)
                      from version v cross join waiting w
                      left join reached r on r.offer_id = v.offer_id and r.version = v.version
                      left join adopted a on a.offer_id = v.offer_id and a.version = v.version
                     order by v.offer_id desc, v.version desc""";
    /**
     * Economics of a whole deal count with its latest fact that knows them; a fact of several partners counts once. What needs no
     * rate is not split by day.
     */
    private static final String SUMS = """
            with line as (
              select v.offer_id, v.version, e.fact, e.currency, e.occurred_at,\s""" + NET
            + """
                       as net
                        from unnest($5::uuid[], $6::text[], $7::integer[]) as v(offer_id, offer, version)
                        join earning e on e.vendor_id = $1 and e.offer = v.offer and e.offer_version = v.version
                       where e.target = '' and e.occurred_at >= $3::date::timestamp at time zone $2
                         and e.occurred_at < $4::date::timestamp at time zone $2),
                    fact as (
                      select offer_id, version, fact, currency, max(occurred_at) as occurred_at, sum(net) as net
                        from line where net > 0 group by offer_id, version, fact, currency),
                    told as (
                      select f.*, c.deal, c.whole, c.net_amount, c.cost_amount,
                             case when c.net_amount is not null and c.cost_amount is not null then c.currency end as fact_currency
                        from fact f
                        left join lateral (
                          select x.deal, x.content -> 'economics' ->> 'breadth' = 'DEAL' and x.deal is not null as whole,
                                 (x.content -> 'economics' -> 'net' ->> 'amount')::numeric as net_amount,
                                 (x.content -> 'economics' -> 'cost' ->> 'amount')::numeric as cost_amount,
                                 x.content -> 'economics' -> 'net' ->> 'currency' as currency
                            from earning_fact x
                           where x.vendor_id = $1 and x.external_id = f.fact order by x.version desc limit 1) c on true),
                    once as (
                      select *, row_number() over (partition by offer_id, version,
                                 case when whole then 'deal ' || deal else 'fact ' || fact end
                                 order by fact_currency is null, occurred_at desc, fact desc) as place from told)
                    select offer_id, version, currency, fact_currency,
                           case when currency = $8 and coalesce(fact_currency, $8) = $8 then $3::date
                                else (occurred_at at time zone $2)::date end as day,
                           count(*)::integer, sum(net)::text,
                           coalesce(sum(net_amount - cost_amount) filter (where fact_currency is not null and place = 1), 0)::text
                      from once group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    private ImpactTable() {
    }

    /** @return versions in force, newest offer first, with whom they reached in the window */
    static Uni<List<ImpactRow>> versions(SqlUnit unit, ReportWindow window, UUID programId, ImpactPosition after,
            int limit) {
        return unit.query(VERSIONS, unit.vendorId(), unit.by().vendor().zone().getId(), window.from(), window.until(),
                programId, after.offerId(), after.version(), limit).map(rows -> {
                    List<ImpactRow> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(row(unit, row)));
                    return all;
                });
    }

    /** @return what facts of the window earned under the versions and what they brought, by day where a rate is needed */
    static Uni<List<ImpactSum>> sums(SqlUnit unit, ReportWindow window, List<ImpactRow> versions) {
        return unit.query(SUMS, unit.vendorId(), unit.by().vendor().zone().getId(), window.from(), window.until(),
                versions.stream().map(ImpactRow::offerId).toArray(UUID[]::new),
                versions.stream().map(ImpactRow::offer).toArray(String[]::new),
                versions.stream().map(ImpactRow::version).toArray(Integer[]::new), unit.by().vendor().currency())
                .map(rows -> {
                    List<ImpactSum> all = new ArrayList<>(rows.size());
                    rows.forEach(row -> all.add(sum(row)));
                    return all;
                });
    }

    private static ImpactRow row(SqlUnit unit, Row row) {
        OffsetDateTime since = row.getOffsetDateTime(10);
        OffsetDateTime last = row.getOffsetDateTime(12);
        return new ImpactRow(row.getUUID(0), row.getString(1), row.getInteger(2),
                OfferVersionStatus.valueOf(row.getString(3)), row.getUUID(4), row.getString(5), row.getLocalDate(6),
                row.getLocalDate(7), row.getInteger(8), row.getInteger(9),
                new ImpactWatermark(since == null ? unit.now() : since.toInstant(),
                        last == null ? null : last.toInstant(), row.getInteger(11)));
    }

    private static ImpactSum sum(Row row) {
        Currency currency = Currency.of(row.getString(2));
        String ofFact = row.getString(3);
        return new ImpactSum(row.getUUID(0), row.getInteger(1), currency,
                ofFact == null ? null : Currency.of(ofFact), row.getLocalDate(4), row.getInteger(5),
                new BigDecimal(row.getString(6)).movePointLeft(currency.minorDigits()),
                new BigDecimal(row.getString(7)));
    }
}

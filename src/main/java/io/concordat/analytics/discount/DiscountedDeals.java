package io.concordat.analytics.discount;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.concordat.analytics.report.ReportWindow;
import io.concordat.platform.work.SqlUnit;

/**
 * The beginning of a statement about deals and their discounts: the common table {@code deals}, narrowed by what is asked, and the
 * values of the statement's parameters.
 */
final class DiscountedDeals {

    /**
     * Every deal once: by its facts in force of the first kind that states a list value, numbers of a whole deal by the last
     * one; what reversals took back is off, asked of those that have any. A deal without any list value is there by its first kind, with nulls. The
     * guideline is looked up once for all facts that it must be the same for.
     */
    private static final String DEALS = """
            with facts as materialized (
              select f.id, f.external_id, f.partner_id, f.kind, f.deal, f.occurred_at, (f.occurred_at at time zone $2)::date as day,
                     c.numbers->'list'->>'currency' as currency, c.list, c.net, g.families,
                     (f.content->'amount'->>'amount')::numeric as amount,
                     case when f.deal is not null and c.numbers->>'breadth' = 'DEAL' then 'deal ' || f.kind || ' ' || f.deal
                          else 'fact ' || f.external_id end as subject,
                     case cardinality(g.families) when 0 then '(none)' when 1 then g.families[1] else '(several)' end as product
                from earning_fact f
                cross join lateral (select f.content->'economics' as numbers, LIST(f) as list,
                       (f.content->'economics'->'net'->>'amount')::numeric as net) c
                cross join lateral (select coalesce(array_agg(distinct p.family) filter (where p.family is not null), '{}') as families
                       from (select i->>'productFamily' as family from jsonb_array_elements(coalesce(f.content->'items', '[]')) i
                             union all
                             select f.content->'subject'->>'productFamily'
                              where jsonb_array_length(coalesce(f.content->'items', '[]')) = 0) p) g
               where f.vendor_id = $1 and not f.voided and RANK(f) is not null and NEWEST(f)%s
                 and (f.deal is null or not exists (
                       select from earning_fact d cross join lateral (select LIST(d) as list) l
                        where d.vendor_id = $1 and d.deal = f.deal and d.id <> f.id and not d.voided and RANK(d) is not null
                          and NEWEST(d) and (c.list is null or l.list is not null)
                          and (c.list is null and l.list is not null or RANK(d) < RANK(f)
                               or d.kind = f.kind and c.numbers->>'breadth' = 'DEAL'
                                  and d.content->'economics'->>'breadth' = 'DEAL'
                                  and (d.occurred_at, d.external_id) > (f.occurred_at, f.external_id))))),
            guidelines as materialized (
              select q.partner_id, q.day, q.kind, q.families, l.offer_id, l.offer, l.version, l.deepest
                from (select distinct partner_id, day, kind, families from facts) q
                cross join lateral discount_guideline_of($1, q.partner_id, q.day, q.kind, q.families, $2) l),
            taken as materialized (
              select f.id, fact_share_taken_back($1, f.external_id, f.deal, f.kind, f.amount) as share
                from facts f
                join (select t.id from facts t
                       where exists (select from earning_fact r where r.vendor_id = $1 and r.reverses = t.external_id)
                      union
                      select t.id from facts t
                       where exists (select from earning_fact r where r.vendor_id = $1 and r.deal = t.deal and r.reversal
                                     and r.reverses is null and r.deal is not null)) t on t.id = f.id),
            deals as materialized (
              select f.id, f.external_id, f.partner_id, f.deal, f.occurred_at, f.day, f.currency, f.product, f.subject,
                     f.list as told_list, f.net as told_net, f.list is not null as priced, f.list * b.kept as list,
                     (f.list - f.net) * b.kept as discount, (f.list - f.net) * 100 / f.list as depth,
                     l.offer_id, l.offer, l.version as offer_version, l.deepest,
                     greatest(f.list - f.net - f.list * l.deepest / 100, 0) * b.kept as over
                from facts f
                left join taken t on t.id = f.id
                cross join lateral (select 1 - coalesce(t.share, 0) as kept) b
                left join guidelines l on l.partner_id = f.partner_id and l.day = f.day and l.kind = f.kind and l.families = f.families
               where b.kept > 0%s)
            """
            .replace("NEWEST(f)", newest("f")).replace("NEWEST(d)", newest("d")).replace("RANK(f)", rank("f"))
            .replace("RANK(d)", rank("d")).replace("LIST(f)", list("f")).replace("LIST(d)", list("d"));
    /** The last decision about a breach {@code d}, and whether it is about the figures that the breach has now. */
    static final String LAST_REVIEW = """
             left join lateral (
              select v.*, v.partner_id = d.partner_id and v.currency = d.currency and v.list = d.told_list
                     and v.net = d.told_net and v.deepest = d.deepest as holds
                from discount_review v
               where v.vendor_id = $1 and v.subject = d.subject and d.over > 0
               order by v.revision desc limit 1) v on true
            """;
    private static final String OF_PROGRAM = """
            l.offer_id in (select o.id from offer o join program p on p.vendor_id = o.vendor_id and p.id = o.program_id
                            where o.vendor_id = $1 and p.code =""";

    private final List<Object> values = new ArrayList<>();
    private final StringBuilder facts = new StringBuilder();
    private final StringBuilder deals = new StringBuilder();

    private DiscountedDeals(SqlUnit unit) {
        values.add(unit.vendorId());
        values.add(unit.by().vendor().zone().getId());
    }

    /** @param window the days that the deals happened on */
    static DiscountedDeals within(SqlUnit unit, ReportWindow window, DiscountQuery query) {
        DiscountedDeals asked = new DiscountedDeals(unit);
        asked.add(asked.facts, "f.occurred_at >=", window.begin(unit.by().vendor().zone()), "");
        asked.add(asked.facts, "f.occurred_at <", window.end(unit.by().vendor().zone()), "");
        asked.add(asked.facts, "f.partner_id =", query.partnerId(), "");
        asked.add(asked.deals, "f.product =", query.product(), "");
        asked.add(asked.deals, "l.offer =", query.offer(), "");
        asked.add(asked.deals, OF_PROGRAM, query.program(), ")");
        return asked;
    }

    /** @param partnerId sees its own facts alone; all when {@code null} */
    static DiscountedDeals ofFact(SqlUnit unit, UUID factId, UUID partnerId) {
        DiscountedDeals asked = new DiscountedDeals(unit);
        asked.add(asked.facts, "f.id =", factId, "");
        asked.add(asked.facts, "f.partner_id =", partnerId, "");
        return asked;
    }

    /** @return the place of another value, such as {@code $7} */
    String with(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    String sql() {
        return DEALS.formatted(facts, deals);
    }

    Object[] values() {
        return values.toArray();
    }

    private void add(StringBuilder conditions, String condition, Object value, String end) {
        if (value != null) {
            conditions.append(" and ").append(condition).append(' ').append(with(value)).append(end);
        }
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

    private static String list(String fact) {
        String list = "(" + fact + ".content->'economics'->'list'->>'amount')::numeric";
        return "case when " + list + " > 0 then " + list + " end";
    }
}

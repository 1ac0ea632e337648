-- analytics: functions and an index by which figures about discounts are read; no tables of its own.
-- Each function takes the vendor first and reads under the caller's wall.

create index earning_fact_by_day on earning_fact (vendor_id, occurred_at);

-- Units of to_code for one unit of from_code on a day, as catalog.rate finds it: the newest on or before the day and not too old;
-- the inverse of the other direction, to 12 decimals half even, only when the asked one was never stated until then.
create function reporting_rate(vendor integer, from_code text, to_code text, on_day date, oldest_days integer) returns numeric
    language sql stable as $$
select case when from_code = to_code then 1 else (
  select case when held.day < on_day - oldest_days then null
              when held.direct then held.rate
              when trunc(i.x, 12) + 0.0000000000005 = i.x and mod(trunc(i.x * 1000000000000), 2) = 0 then trunc(i.x, 12)
              else round(i.x, 12) end
    from (
      (select r.day, r.rate, true as direct from exchange_rate r
        where r.vendor_id = vendor and r.from_currency = from_code and r.to_currency = to_code and r.day <= on_day
        order by r.day desc, r.version desc limit 1)
      union all
      (select r.day, r.rate, false from exchange_rate r
        where r.vendor_id = vendor and r.from_currency = to_code and r.to_currency = from_code and r.day <= on_day
        order by r.day desc, r.version desc limit 1)) held
    cross join lateral (select 1::numeric(60, 30) / held.rate as x) i
   order by held.direct desc limit 1) end $$;

-- The share, 0 to 1, of a fact that reversals in force take back: by their amount, wholly when they state none. A reversal of a whole
-- deal takes the same share of each fact of the kind.
create function fact_share_taken_back(vendor integer, fact text, of_deal text, of_kind text, amount numeric) returns numeric
    language sql stable as $$
select least(1, coalesce(sum(case when b.taken is null or b.whole is null or b.whole = 0 then 1 else b.taken / b.whole end), 0))
  from (
    select (r.content->'amount'->>'amount')::numeric as taken,
           case when r.reverses is not null then amount else (
             select sum((d.content->'amount'->>'amount')::numeric) from earning_fact d
              where d.vendor_id = vendor and d.deal = of_deal and d.kind = of_kind and not d.voided
                and not exists (select from earning_fact n where n.vendor_id = vendor and n.external_id = d.external_id
                                and n.version > d.version)) end as whole
      from earning_fact r
     where r.vendor_id = vendor and r.reversal and not r.voided
       and (r.reverses = fact or r.reverses is null and r.deal = of_deal)
       and not exists (select from earning_fact n where n.vendor_id = vendor and n.external_id = r.external_id
                       and n.version > r.version)) b $$;

-- Whether an audience of earning terms holds a partner of these attributes; what it does not name asks for nothing.
create function audience_holds(audience jsonb, of_type text, of_tier text, of_region text, of_segments text[]) returns boolean
    language sql immutable as $$
select (coalesce(jsonb_array_length(audience->'types'), 0) = 0 or coalesce(audience->'types' ? of_type, false))
   and (coalesce(jsonb_array_length(audience->'tiers'), 0) = 0 or coalesce(audience->'tiers' ? of_tier, false))
   and (coalesce(jsonb_array_length(audience->'regions'), 0) = 0 or coalesce(audience->'regions' ? of_region, false))
   and (coalesce(jsonb_array_length(audience->'segments'), 0) = 0 or coalesce(audience->'segments' ?| of_segments, false)) $$;

-- The discount guideline that holds for a fact's partner on its day; of several the strictest. Of the versions of an offer the newest
-- of that day counts, and in it the override of the partner, else the first segment that holds it.
create function discount_guideline_of(vendor integer, partner uuid, on_day date, of_kind text, families text[], zone text)
    returns table (offer_id uuid, version integer, offer text, deepest numeric) language sql stable as $$
select g.offer_id, g.version, g.code, g.deepest
  from (
    select distinct on (v.offer_id) v.offer_id, v.version, o.code, (
             select case when c.formula ? 'discountGuideline'
                         then (c.formula->'discountGuideline'->>'deepestPercent')::numeric end
               from (
                 select 0::bigint as place, x.v->'formula' as formula
                   from jsonb_array_elements(coalesce(v.earning::jsonb->'overrides', '[]')) x(v)
                  where (x.v->>'partnerId')::uuid = partner
                    and on_day between (x.v->>'from')::date and (x.v->>'endsOn')::date
                 union all
                 select s.place, s.v->'formula'
                   from jsonb_array_elements(v.earning::jsonb->'segments') with ordinality s(v, place)
                  where audience_holds(s.v->'audience', a.type, a.tier, a.region, a.segments)) c
              order by c.place limit 1) as deepest
      from offer_version v
      join offer o on o.vendor_id = vendor and o.id = v.offer_id
      join enrollment e on e.vendor_id = vendor and e.program_id = o.program_id and e.partner_id = partner
           and on_day >= e.starts_on and (e.ends_on is null or on_day <= e.ends_on)
      left join partner_attribute_period a on a.vendor_id = vendor and a.partner_id = partner
           and on_day >= a.valid_from and (a.valid_to is null or on_day < a.valid_to)
     where v.vendor_id = vendor and v.earning is not null and v.status in ('ACTIVE', 'SUNSETTING', 'RETIRED')
       and on_day >= greatest(v.valid_from, (coalesce(v.activated_at, v.notice_ends_at) at time zone zone)::date)
       and on_day <= coalesce(least(v.valid_to, v.last_day), 'infinity'::date)
       and v.earning::jsonb->'trigger'->'kinds' ? of_kind
       and (cardinality(v.segments) = 0 or a.segments && v.segments)
       and (cardinality(v.product_families) = 0 or families && v.product_families)
     order by v.offer_id, v.version desc) g
 where g.deepest is not null
 order by g.deepest, g.code limit 1 $$;

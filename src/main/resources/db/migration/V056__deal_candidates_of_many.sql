-- deal.matching: look-ups for several registrations at once; one is a set of one.

drop function find_customer_candidates(integer, bigint[], text[], boolean, integer, integer, integer);

-- Takes the locks of all probes' keys in one order for everybody, so that no two transactions wait for each other, and
-- then looks the candidates up: each statement of a volatile function sees what was committed before it began, so the
-- second of two registrations that share a key always sees the first. A domain (d), phone (p) or address (a, b) that
-- many customers share is told as generic: it was counted under the lock, so that both of two registrations at the same
-- moment go by the same list. The few rows are fetched one by one (offset 0 keeps the planner from reading the whole table,
-- which it would for the many rows that it expects of a set).
create function find_customer_candidates(p_vendor integer, p_probes integer[], p_keys bigint[], p_kinds text[], p_lock boolean,
                                         p_holders integer, p_most integer, p_generic integer)
returns table (probe integer, record_no bigint, customer_id uuid, norm_version smallint, fingerprint text[], generic bigint[])
language plpgsql volatile as $$
begin
    if p_lock then
        perform pg_advisory_xact_lock(sorted.k)
           from (select distinct asked.k from unnest(p_keys) asked(k) order by asked.k) sorted;
    end if;
    return query
        with found as materialized (
               select asked.probe, asked.k, asked.kind, held.record_no, held.holders
                 from unnest(p_probes, p_keys, p_kinds) asked(probe, k, kind)
                cross join lateral (
                      select m.record_no, count(*) over () as holders
                        from (select mk.record_no from match_key mk
                               where mk.vendor_id = p_vendor and mk.k = asked.k
                               limit p_holders + 1) m) held),
             shared as (
               select s.probe, array_agg(s.k) as ks
                 from (select f.probe, f.k
                         from found f
                        cross join lateral (select c.customer_id from customer_record c
                                             where c.vendor_id = p_vendor and c.no = f.record_no offset 0) r
                        where f.kind in ('d', 'p', 'a', 'b') and f.holders >= p_generic
                        group by f.probe, f.k having count(distinct r.customer_id) >= p_generic) s
                group by s.probe),
             ranked as (
               select f.probe, f.record_no, row_number() over (
                         partition by f.probe order by sum(1.0 / f.holders) desc, f.record_no desc) as place
                 from found f
                where f.holders <= p_holders
                group by f.probe, f.record_no)
        select best.probe, c.no, c.customer_id, c.norm_version, c.fingerprint,
               (select s.ks from shared s where s.probe = best.probe)
          from (select * from ranked where ranked.place <= p_most) best
         cross join lateral (select r.* from customer_record r
                              where r.vendor_id = p_vendor and r.no = best.record_no offset 0) c
         order by best.probe, best.place;
end $$;

-- What is held about some customers, some for each: it decides what new registrations of them meet. With the lock, the customers stay
-- what they are until the transaction ends; one that was merged meanwhile is told with its survivor.
create or replace function find_customer_holdings(p_vendor integer, p_customers uuid[], p_today date, p_lock boolean, p_most integer)
returns table (kind text, id uuid, record_no bigint, customer_id uuid, partner_id uuid, status text, opportunity_type text,
               families text[], family_scope text[], ends_at timestamptz, since timestamptz)
language plpgsql volatile as $$
declare
    v_customers uuid[];
begin
    if p_lock then
        perform 1 from customer c where c.vendor_id = p_vendor and c.id = any (p_customers) order by c.id for no key update;
    end if;
    select array_agg(distinct coalesce(c.merged_into, c.id)) into v_customers
      from customer c where c.vendor_id = p_vendor and c.id = any (p_customers);
    return query
        (select 'REGISTRATION', d.id, d.no, d.customer_id, d.partner_id, d.status, d.opportunity_type, d.families,
                d.family_scope, d.protection_ends_at, d.submitted_at
           from unnest(v_customers) of_customer(id)
          cross join lateral (
                select r.* from deal_registration r
                 where r.vendor_id = p_vendor and r.customer_id = of_customer.id
                   and r.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'IN_CONFLICT', 'APPROVED', 'CONVERTED')
                 order by r.id desc limit p_most) d)
        union all
        (select 'OPPORTUNITY', o.id, o.record_no, r.customer_id, null::uuid, o.state, o.opportunity_type, o.families,
                o.family_scope, null::timestamptz, o.engaged_at
           from customer_record r
           join crm_opportunity o on o.vendor_id = p_vendor and o.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'OPPORTUNITY'
            and o.state = 'OPEN'
          order by o.engaged_at desc limit p_most * cardinality(v_customers))
        union all
        (select 'ACCOUNT', a.id, a.record_no, r.customer_id, null::uuid, a.relation, null::text, null::text[], null::text[],
                null::timestamptz, coalesce(a.engaged_at, a.received_at)
           from customer_record r
           join crm_account a on a.vendor_id = p_vendor and a.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'ACCOUNT'
          limit p_most * cardinality(v_customers))
        union all
        (select 'NAMED_ACCOUNT', n.id, n.record_no, r.customer_id, n.partner_id, null::text, null::text, n.families,
                n.family_scope, null::timestamptz, n.recorded_at
           from customer_record r
           join named_account n on n.vendor_id = p_vendor and n.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'NAMED_ACCOUNT'
            and n.starts_on <= p_today and (n.ends_on is null or n.ends_on >= p_today)
          limit p_most * cardinality(v_customers))
        union all
        (select 'INCUMBENT', i.id, null::bigint, i.customer_id, i.partner_id, null::text, null::text,
                array[i.product_family], array[i.product_family], null::timestamptz, i.recorded_at
           from incumbent i
          where i.vendor_id = p_vendor and i.customer_id = any (v_customers)
            and i.starts_on <= p_today and (i.ends_on is null or i.ends_on >= p_today)
          limit p_most * cardinality(v_customers))
        union all
        (select 'DISTINCT', x.customer_b, null::bigint, x.customer_a, null::uuid, null::text, null::text, null::text[],
                null::text[], null::timestamptz, x.decided_at
           from customer_distinction x
          where x.vendor_id = p_vendor and x.customer_a = any (v_customers) and x.customer_b = any (v_customers))
        union all
        (select 'MERGED', c.id, null::bigint, c.merged_into, null::uuid, null::text, null::text, null::text[],
                null::text[], null::timestamptz, null::timestamptz
           from customer c
          where c.vendor_id = p_vendor and c.id = any (p_customers) and c.merged_into is not null);
end $$;

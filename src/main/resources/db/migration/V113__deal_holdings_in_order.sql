-- deal.matching: of many accounts of one customer those that the vendor deals with come first.

-- As before, but what is limited is ordered: a customer with very many accounts of the CRM was told by any of them, so the one
-- that the vendor sells to could be missed.
create or replace function find_customer_holdings(p_vendor integer, p_customers uuid[], p_today date, p_lock boolean, p_most integer)
returns table (kind text, id uuid, record_no bigint, customer_id uuid, partner_id uuid, status text, opportunity_type text,
               families text[], family_scope text[], ends_at timestamptz, since timestamptz)
language plpgsql volatile as $$
declare
    v_customers uuid[];
begin
    if p_lock then
        perform 1 from customer c where c.vendor_id = p_vendor and c.id = any (p_customers) order by c.id for no key update;
        if exists (select from customer c where c.vendor_id = p_vendor and c.id = any (p_customers) and c.merged_into is not null) then
            raise exception 'a customer was merged meanwhile' using errcode = 'serialization_failure';
        end if;
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
          order by a.relation = 'NONE', coalesce(a.engaged_at, a.received_at) desc, a.id limit p_most * cardinality(v_customers))
        union all
        (select 'NAMED_ACCOUNT', n.id, n.record_no, r.customer_id, n.partner_id, null::text, null::text, n.families,
                n.family_scope, null::timestamptz, n.recorded_at
           from customer_record r
           join named_account n on n.vendor_id = p_vendor and n.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'NAMED_ACCOUNT'
            and n.starts_on <= p_today and (n.ends_on is null or n.ends_on >= p_today)
          order by n.recorded_at desc, n.id limit p_most * cardinality(v_customers))
        union all
        (select 'INCUMBENT', i.id, null::bigint, i.customer_id, i.partner_id, null::text, null::text,
                array[i.product_family], array[i.product_family], null::timestamptz, i.recorded_at
           from incumbent i
          where i.vendor_id = p_vendor and i.customer_id = any (v_customers)
            and i.starts_on <= p_today and (i.ends_on is null or i.ends_on >= p_today)
          order by i.recorded_at desc, i.id limit p_most * cardinality(v_customers))
        union all
        (select 'DISTINCT', x.customer_b, null::bigint, x.customer_a, null::uuid, null::text, null::text, null::text[],
                null::text[], null::timestamptz, x.decided_at
           from customer_distinction x
          where x.vendor_id = p_vendor and x.customer_a = any (v_customers) and x.customer_b = any (v_customers))
        union all
        (select 'MERGED', c.id, null::bigint, c.merged_into, null::uuid, null::text, null::text, null::text[],
                null::text[], null::timestamptz, null::timestamptz
           from customer c
          where c.vendor_id = p_vendor and c.id = any (p_customers) and c.merged_into is not null)
        union all
        (select 'REVISED', c.id, null::bigint, null::uuid, null::uuid, null::text, null::text, null::text[], null::text[],
                null::timestamptz, null::timestamptz
           from customer c
          where c.vendor_id = p_vendor and c.id = any (p_customers) and c.revision > 1);
end $$;

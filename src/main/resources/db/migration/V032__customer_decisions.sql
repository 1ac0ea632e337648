-- deal.customer: what people decide about customers: these are one, these are two, these are never one. Every decision is
-- kept with what it moved, so that it can be undone.

-- The decision that put a record where it is; null while matching did.
alter table customer_record add column placed_by uuid;

-- MERGE: customer_id took in other_id. SPLIT: other_id was taken out of customer_id. DISTINCTION and REMOVAL: the two were
-- declared never to be one, or no longer so.
create table customer_decision (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    kind        text not null constraint customer_decision_kind check (kind in ('MERGE', 'SPLIT', 'DISTINCTION', 'REMOVAL')),
    customer_id uuid not null,
    other_id    uuid not null,
    reason      text not null,
    decided_at  timestamptz not null,
    decided_by  text not null,
    undone_at   timestamptz,
    undone_by   text,
    undo_reason text,
    revision    integer not null,
    primary key (vendor_id, id),
    constraint customer_decision_customer_known foreign key (vendor_id, customer_id) references customer,
    constraint customer_decision_other_known foreign key (vendor_id, other_id) references customer
);
create index customer_decision_by_customer on customer_decision (vendor_id, customer_id, id);
create index customer_decision_by_other on customer_decision (vendor_id, other_id, id);
call protect_by_vendor('customer_decision');

-- What a decision moved, from one customer to the other: records and registrations by number, incumbents, customers that
-- had been merged into the merged one, and distinctions (by the customer on the other side) by id.
create table customer_decision_move (
    vendor_id   integer not null,
    decision_id uuid not null,
    kind        text not null constraint customer_decision_move_kind check (kind in
                ('RECORD', 'REGISTRATION', 'INCUMBENT', 'CUSTOMER', 'DISTINCTION')),
    no          bigint not null,
    subject_id  uuid not null,
    was_placed_by uuid,
    primary key (vendor_id, decision_id, kind, no, subject_id),
    constraint customer_decision_move_decision_known foreign key (vendor_id, decision_id) references customer_decision
);
call protect_by_vendor('customer_decision_move');

create index incumbent_by_customer on incumbent (vendor_id, customer_id);

-- What is held about some customers: it decides what a new registration of them meets. With the lock, the customers stay
-- what they are until the transaction ends: the transaction of one that was merged since it was looked up is to begin anew.
-- REVISED are those that people decided about before: whether the records are still theirs is to be asked then.
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
           from deal_registration d
          where d.vendor_id = p_vendor and d.customer_id = any (v_customers)
            and d.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'IN_CONFLICT', 'APPROVED', 'CONVERTED')
          order by d.id desc limit p_most)
        union all
        (select 'OPPORTUNITY', o.id, o.record_no, r.customer_id, null::uuid, o.state, o.opportunity_type, o.families,
                o.family_scope, null::timestamptz, o.engaged_at
           from customer_record r
           join crm_opportunity o on o.vendor_id = p_vendor and o.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'OPPORTUNITY'
            and o.state = 'OPEN'
          order by o.engaged_at desc limit p_most)
        union all
        (select 'ACCOUNT', a.id, a.record_no, r.customer_id, null::uuid, a.relation, null::text, null::text[], null::text[],
                null::timestamptz, coalesce(a.engaged_at, a.received_at)
           from customer_record r
           join crm_account a on a.vendor_id = p_vendor and a.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'ACCOUNT'
          limit p_most)
        union all
        (select 'NAMED_ACCOUNT', n.id, n.record_no, r.customer_id, n.partner_id, null::text, null::text, n.families,
                n.family_scope, null::timestamptz, n.recorded_at
           from customer_record r
           join named_account n on n.vendor_id = p_vendor and n.record_no = r.no
          where r.vendor_id = p_vendor and r.customer_id = any (v_customers) and r.source = 'NAMED_ACCOUNT'
            and n.starts_on <= p_today and (n.ends_on is null or n.ends_on >= p_today)
          limit p_most)
        union all
        (select 'INCUMBENT', i.id, null::bigint, i.customer_id, i.partner_id, null::text, null::text,
                array[i.product_family], array[i.product_family], null::timestamptz, i.recorded_at
           from incumbent i
          where i.vendor_id = p_vendor and i.customer_id = any (v_customers)
            and i.starts_on <= p_today and (i.ends_on is null or i.ends_on >= p_today)
          limit p_most)
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

-- Fails as a lost race, which is run again, when a record that was compared is no longer of the customer that it was of.
create function require_records_in_place(p_vendor integer, p_records bigint[], p_customers uuid[]) returns void
language plpgsql volatile as $$
begin
    if exists (select from unnest(p_records, p_customers) seen(no, customer_id)
                 join customer_record r on r.vendor_id = p_vendor and r.no = seen.no
                where r.customer_id <> seen.customer_id) then
        raise exception 'a customer was split meanwhile' using errcode = 'serialization_failure';
    end if;
end $$;

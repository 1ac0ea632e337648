-- deal.matching: customers as entities. Every description of a customer (a registration's, an account's of the CRM, an
-- opportunity's) is a record of it; keys lead to records, records to customers, customers to what is held about them.

alter table customer add column merged_into uuid;
alter table customer add column revision integer not null default 1;
alter table customer alter column revision drop default;
alter table customer add constraint customer_survivor_known foreign key (vendor_id, merged_into) references customer;
create index customer_by_survivor on customer (vendor_id, merged_into) where merged_into is not null;

-- no is taken from the sequence of deal_registration; a registration's record has the registration's own number.
-- keyed_as are the versions of the normaliser whose keys stand in match_key; norm_version is the fingerprint's.
create table customer_record (
    vendor_id    integer not null references vendor,
    no           bigint not null,
    customer_id  uuid not null,
    source       text not null constraint customer_record_source check (source in
                 ('REGISTRATION', 'ACCOUNT', 'OPPORTUNITY', 'NAMED_ACCOUNT')),
    norm_version smallint not null,
    keyed_as     smallint[] not null,
    fingerprint  text[] not null,
    primary key (vendor_id, no),
    constraint customer_record_customer_known foreign key (vendor_id, customer_id) references customer
);
create index customer_record_by_customer on customer_record (vendor_id, customer_id);

-- The owner is held by the row policies too: they stand aside while the rows move.
alter table deal_registration no force row level security;
alter table registration_match no force row level security;
insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
select vendor_id, no, customer_id, 'REGISTRATION', norm_version, array[norm_version], fingerprint from deal_registration;
call protect_by_vendor('customer_record');

alter table match_key drop constraint match_key_registration_known;
alter table match_key rename column registration_no to record_no;
alter index match_key_by_registration rename to match_key_by_record;
alter table match_key add constraint match_key_record_known foreign key (vendor_id, record_no) references customer_record;

-- A match may be with anything that is held about a customer; what it is and since when is kept with it.
alter table registration_match add column other_kind text;
alter table registration_match add column other_id uuid;
alter table registration_match add column other_since timestamptz;
update registration_match m set other_kind = 'REGISTRATION', other_id = o.id, other_since = o.submitted_at
  from deal_registration o where o.vendor_id = m.vendor_id and o.no = m.other_registration_no;
alter table registration_match drop constraint registration_match_pkey;
alter table registration_match drop column other_registration_no;
alter table registration_match alter column other_kind set not null;
alter table registration_match alter column other_id set not null;
alter table registration_match alter column other_since set not null;
alter table registration_match add primary key (vendor_id, registration_no, other_kind, other_id);
alter table registration_match add constraint registration_match_other_kind check (other_kind in
      ('REGISTRATION', 'OPPORTUNITY', 'ACCOUNT', 'NAMED_ACCOUNT', 'INCUMBENT'));

alter table deal_registration drop column fingerprint;
alter table deal_registration drop column norm_version;
alter table deal_registration force row level security;
alter table registration_match force row level security;

-- What a person decided: these two are never one customer.
create table customer_distinction (
    vendor_id  integer not null references vendor,
    customer_a uuid not null,
    customer_b uuid not null,
    reason     text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (vendor_id, customer_a, customer_b),
    constraint customer_distinction_in_order check (customer_a < customer_b),
    constraint customer_distinction_a_known foreign key (vendor_id, customer_a) references customer,
    constraint customer_distinction_b_known foreign key (vendor_id, customer_b) references customer
);
create index customer_distinction_by_b on customer_distinction (vendor_id, customer_b);
call protect_by_vendor('customer_distinction');

-- The vendor's own pipeline, as its CRM tells it: accounts that it serves or talks to, and open opportunities.
create table crm_account (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    source      text not null,
    external_id text not null,
    record_no   bigint not null,
    customer    jsonb not null,
    relation    text not null constraint crm_account_relation check (relation in ('CUSTOMER', 'ACTIVE_TALKS', 'NONE')),
    engaged_at  timestamptz,
    received_at timestamptz not null,
    revision    integer not null,
    primary key (vendor_id, id),
    constraint crm_account_external_id_unique unique (vendor_id, source, external_id),
    constraint crm_account_record_known foreign key (vendor_id, record_no) references customer_record
);
create index crm_account_by_record on crm_account (vendor_id, record_no);
call protect_by_vendor('crm_account');

create table crm_opportunity (
    vendor_id        integer not null references vendor,
    id               uuid not null,
    source           text not null,
    external_id      text not null,
    record_no        bigint not null,
    customer         jsonb not null,
    title            text not null,
    families         text[] not null,
    family_scope     text[] not null,
    opportunity_type text,
    state            text not null constraint crm_opportunity_state check (state in ('OPEN', 'WON', 'LOST')),
    value_minor      bigint,
    currency         char(3),
    expected_close_on date,
    engaged_at       timestamptz not null,
    closed_at        timestamptz,
    received_at      timestamptz not null,
    revision         integer not null,
    primary key (vendor_id, id),
    constraint crm_opportunity_external_id_unique unique (vendor_id, source, external_id),
    constraint crm_opportunity_record_known foreign key (vendor_id, record_no) references customer_record
);
create index crm_opportunity_by_record on crm_opportunity (vendor_id, record_no);
call protect_by_vendor('crm_opportunity');

-- Accounts that the vendor keeps for itself (no partner) or for one partner. No families mean all.
create table named_account (
    vendor_id    integer not null references vendor,
    id           uuid not null,
    external_id  text,
    record_no    bigint not null,
    customer     jsonb not null,
    partner_id   uuid,
    families     text[] not null,
    family_scope text[] not null,
    starts_on    date not null,
    ends_on      date,
    reason       text,
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    revision     integer not null,
    primary key (vendor_id, id),
    constraint named_account_external_id_unique unique (vendor_id, external_id),
    constraint named_account_days_in_order check (ends_on >= starts_on),
    constraint named_account_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint named_account_record_known foreign key (vendor_id, record_no) references customer_record
);
create index named_account_by_record on named_account (vendor_id, record_no);
call protect_by_vendor('named_account');

-- The partner of record of a customer for a product family: it comes first on renewals.
create table incumbent (
    vendor_id      integer not null references vendor,
    id             uuid not null,
    customer_id    uuid not null,
    product_family text not null,
    partner_id     uuid not null,
    starts_on      date not null,
    ends_on        date,
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    revision       integer not null,
    primary key (vendor_id, id),
    constraint incumbent_customer_known foreign key (vendor_id, customer_id) references customer,
    constraint incumbent_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint incumbent_days_in_order check (ends_on >= starts_on),
    constraint incumbent_one_at_a_time exclude using gist
        (vendor_id with =, customer_id with =, product_family with =, daterange(starts_on, ends_on, '[]') with &&)
);
call protect_by_vendor('incumbent');

-- How far the records of a vendor have been brought to the present versions of the normaliser.
create table renormalising (
    vendor_id integer not null references vendor,
    versions  smallint[] not null,
    position  bigint not null,
    done      boolean not null,
    primary key (vendor_id)
);
call protect_by_vendor('renormalising');

drop function find_deal_candidates(integer, bigint[], boolean, integer, integer);

-- Takes the locks of the probe's keys in one order for everybody, so that no two registrations wait for each other, and
-- then looks the candidates up: each statement of a volatile function sees what was committed before it began, so the
-- second of two registrations that share a key always sees the first. A domain (d), phone (p) or address (a, b) that
-- many customers share is told as generic: it was counted under the lock, so that both of two registrations at the same
-- moment go by the same list.
create function find_customer_candidates(p_vendor integer, p_keys bigint[], p_kinds text[], p_lock boolean, p_holders integer,
                                         p_most integer, p_generic integer)
returns table (record_no bigint, customer_id uuid, norm_version smallint, fingerprint text[], generic bigint[])
language plpgsql volatile as $$
begin
    if p_lock then
        perform pg_advisory_xact_lock(sorted.k)
           from (select distinct asked.k from unnest(p_keys) asked(k) order by asked.k) sorted;
    end if;
    return query
        with found as materialized (
               select asked.k, asked.kind, held.record_no, held.holders
                 from unnest(p_keys, p_kinds) asked(k, kind)
                cross join lateral (
                      select m.record_no, count(*) over () as holders
                        from (select mk.record_no from match_key mk
                               where mk.vendor_id = p_vendor and mk.k = asked.k
                               limit p_holders + 1) m) held),
             shared as (
               select array_agg(s.k) as ks
                 from (select f.k
                         from found f
                         join customer_record r on r.vendor_id = p_vendor and r.no = f.record_no
                        where f.kind in ('d', 'p', 'a', 'b') and f.holders >= p_generic
                        group by f.k having count(distinct r.customer_id) >= p_generic) s)
        select c.no, c.customer_id, c.norm_version, c.fingerprint, (select ks from shared)
          from (select f.record_no from found f
                 where f.holders <= p_holders
                 group by f.record_no
                 order by sum(1.0 / f.holders) desc, f.record_no desc
                 limit p_most) best
          join customer_record c on c.vendor_id = p_vendor and c.no = best.record_no;
end $$;

-- What is held about some customers: it decides what a new registration of them meets. With the lock, the customers stay
-- what they are until the transaction ends; one that was merged meanwhile is told with its survivor.
create function find_customer_holdings(p_vendor integer, p_customers uuid[], p_today date, p_lock boolean, p_most integer)
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
          where c.vendor_id = p_vendor and c.id = any (p_customers) and c.merged_into is not null);
end $$;

-- deal: customers, registrations, the keys they are found by, matches and protection.

create table customer (
    vendor_id  integer not null references vendor,
    id         uuid not null,
    name       text not null,
    country    char(2) not null,
    created_at timestamptz not null,
    primary key (vendor_id, id)
);
call protect_by_vendor('customer');

-- no is the internal number that keys and matches refer to; id is the public one.
create table deal_registration (
    vendor_id           integer not null references vendor,
    no                  bigint generated always as identity,
    id                  uuid not null,
    partner_id          uuid not null,
    program_id          uuid not null,
    policy_version      integer not null,
    customer_id         uuid not null,
    status              text not null constraint deal_registration_status check (status in
                        ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'IN_CONFLICT', 'APPROVED', 'CONVERTED',
                         'REJECTED', 'DUPLICATE', 'WITHDRAWN', 'WON', 'LOST', 'EXPIRED', 'REVOKED')),
    verdict             text not null,
    external_reference  text,
    opportunity_type    text not null,
    families            text[] not null,
    family_scope        text[] not null,
    value_minor         bigint not null,
    currency            char(3) not null,
    expected_close_on   date not null,
    intake              jsonb not null,
    contact_ids         uuid[] not null,
    contact_roles       text[] not null,
    warnings            text[] not null,
    norm_version        smallint not null,
    fingerprint         text[] not null,
    created_by          text not null,
    created_at          timestamptz not null,
    submitted_at        timestamptz not null,
    decided_by          text,
    decided_at          timestamptz,
    decision_reason     text,
    protection_starts_at timestamptz,
    protection_ends_at  timestamptz,
    revision            integer not null,
    primary key (vendor_id, no),
    constraint deal_registration_id_unique unique (vendor_id, id),
    constraint deal_registration_external_reference_unique unique (vendor_id, partner_id, external_reference),
    constraint deal_registration_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint deal_registration_policy_known foreign key (vendor_id, program_id, policy_version)
        references registration_policy,
    constraint deal_registration_customer_known foreign key (vendor_id, customer_id) references customer,
    constraint deal_registration_approved_is_protected
        check (status not in ('APPROVED', 'CONVERTED') or protection_ends_at is not null)
);
create index deal_registration_by_partner on deal_registration (vendor_id, partner_id, id desc);
create index deal_registration_by_status on deal_registration (vendor_id, status, id desc);
create index deal_registration_by_customer on deal_registration (vendor_id, customer_id, id desc);
call protect_by_vendor('deal_registration');

-- k is a 64-bit hash of vendor, kind and value; kind tells the family of the key.
create table match_key (
    vendor_id       integer not null,
    k               bigint not null,
    registration_no bigint not null,
    kind            "char" not null,
    primary key (vendor_id, k, registration_no),
    constraint match_key_registration_known foreign key (vendor_id, registration_no) references deal_registration
);
create index match_key_by_registration on match_key (vendor_id, registration_no);
call protect_by_vendor('match_key');

create table registration_match (
    vendor_id             integer not null,
    registration_no       bigint not null,
    other_registration_no bigint not null,
    verdict               text not null,
    score                 double precision not null,
    contributions         jsonb not null,
    primary key (vendor_id, registration_no, other_registration_no),
    constraint registration_match_registration_known foreign key (vendor_id, registration_no) references deal_registration,
    constraint registration_match_other_known foreign key (vendor_id, other_registration_no) references deal_registration
);
call protect_by_vendor('registration_match');

-- The last line of defence: whatever a bug lets through, two exclusive protections of one opportunity never overlap.
-- Ending a protection shortens during.
create table protection (
    vendor_id        integer not null,
    registration_no  bigint not null,
    product_family   text not null,
    customer_id      uuid not null,
    opportunity_type text not null,
    during           tstzrange not null,
    exclusive        boolean not null,
    primary key (vendor_id, registration_no, product_family),
    constraint protection_registration_known foreign key (vendor_id, registration_no) references deal_registration,
    constraint protection_customer_known foreign key (vendor_id, customer_id) references customer,
    constraint protection_exclusive exclude using gist
        (vendor_id with =, customer_id with =, product_family with =, opportunity_type with =, during with &&)
        where (exclusive)
);
call protect_by_vendor('protection');

-- How many checks a partner asked for on a day.
create table registration_check_count (
    vendor_id  integer not null,
    partner_id uuid not null,
    day        date not null,
    checks     integer not null,
    primary key (vendor_id, partner_id, day),
    constraint registration_check_count_partner_known foreign key (vendor_id, partner_id) references partner
);
call protect_by_vendor('registration_check_count');

-- Takes the locks of the probe's keys in one order for everybody, so that no two registrations wait for each other, and
-- then looks the candidates up: each statement of a volatile function sees what was committed before it began, so the
-- second of two registrations that share a key always sees the first.
create function find_deal_candidates(p_vendor integer, p_keys bigint[], p_lock boolean, p_holders integer, p_most integer)
returns table (no bigint, id uuid, partner_id uuid, status text, opportunity_type text, families text[],
               family_scope text[], customer_id uuid, protection_ends_at timestamptz, norm_version smallint, fingerprint text[])
language plpgsql volatile as $$
begin
    if p_lock then
        perform pg_advisory_xact_lock(sorted.k)
           from (select distinct asked.k from unnest(p_keys) asked(k) order by asked.k) sorted;
    end if;
    return query
        select d.no, d.id, d.partner_id, d.status, d.opportunity_type, d.families, d.family_scope, d.customer_id,
               d.protection_ends_at, d.norm_version, d.fingerprint
          from (select found.registration_no
                  from unnest(p_keys) asked(k)
                 cross join lateral (
                       select m.registration_no, count(*) over () as holders
                         from (select mk.registration_no from match_key mk
                                where mk.vendor_id = p_vendor and mk.k = asked.k
                                limit p_holders + 1) m) found
                 where found.holders <= p_holders
                 group by found.registration_no
                 order by sum(1.0 / found.holders) desc, found.registration_no desc
                 limit p_most) best
          join deal_registration d on d.vendor_id = p_vendor and d.no = best.registration_no;
end $$;

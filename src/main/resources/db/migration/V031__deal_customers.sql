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

-- Look-ups go by customers from now on; see the migrations of find_customer_candidates and find_customer_holdings.
drop function find_deal_candidates(integer, bigint[], boolean, integer, integer);

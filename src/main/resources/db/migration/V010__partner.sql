-- partner: partners, what of them decides money by date, their users, and the one home of personal data.

create table partner (
    vendor_id          integer not null references vendor,
    id                 uuid not null,
    name               text not null,
    type               text not null constraint partner_type check (type in
                       ('REFERRAL', 'RESELLER', 'SYSTEM_INTEGRATOR', 'ISV', 'DISTRIBUTOR', 'MSP')),
    tier               text,
    region             text,
    country            char(2) not null,
    verticals          text[] not null,
    segments           text[] not null,
    parent_partner_id  uuid,
    external_reference text,
    web_domains        text[] not null,
    status             text not null constraint partner_status check (status in ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
    status_reason      text,
    created_at         timestamptz not null,
    revision           integer not null,
    primary key (vendor_id, id),
    constraint partner_external_reference_unique unique (vendor_id, external_reference),
    constraint partner_parent_known foreign key (vendor_id, parent_partner_id) references partner (vendor_id, id),
    constraint partner_parent_is_another check (parent_partner_id <> id)
);
create index partner_by_parent on partner (vendor_id, parent_partner_id);
call protect_by_vendor('partner');

-- The truth about what decides money; the columns of partner are today's projection of it.
create table partner_attribute_period (
    vendor_id   integer not null,
    partner_id  uuid not null,
    valid_from  date not null,
    valid_to    date,
    type        text not null,
    tier        text,
    region      text,
    segments    text[] not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (vendor_id, partner_id, valid_from),
    foreign key (vendor_id, partner_id) references partner (vendor_id, id),
    constraint partner_attribute_period_has_days check (valid_to > valid_from),
    constraint partner_attribute_period_no_overlap exclude using gist
        (vendor_id with =, partner_id with =, daterange(valid_from, valid_to) with &&)
);
call protect_by_vendor('partner_attribute_period');

create table person (
    vendor_id  integer not null references vendor,
    id         uuid not null,
    first_name text,
    last_name  text,
    email      text,
    phone      text,
    title      text,
    erased_at  timestamptz,
    primary key (vendor_id, id),
    constraint person_erased_is_blank check
        (erased_at is null or num_nonnulls(first_name, last_name, email, phone, title) = 0)
);
call protect_by_vendor('person');

create table partner_user (
    vendor_id  integer not null,
    id         uuid not null,
    partner_id uuid not null,
    person_id  uuid not null,
    role       text not null constraint partner_user_role check (role in ('PARTNER_ADMIN', 'PARTNER_USER')),
    status     text not null constraint partner_user_status check (status in ('ACTIVE', 'DISABLED')),
    created_at timestamptz not null,
    revision   integer not null,
    primary key (vendor_id, id),
    foreign key (vendor_id, partner_id) references partner (vendor_id, id),
    foreign key (vendor_id, person_id) references person (vendor_id, id),
    constraint partner_user_person_unique unique (vendor_id, person_id)
);
create index partner_user_by_partner on partner_user (vendor_id, partner_id, id);
call protect_by_vendor('partner_user');

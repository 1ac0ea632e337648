-- catalog: programs, their registration policies (immutable versions) and the dated enrollments of partners.

create table program (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    code        text not null,
    name        text not null,
    description text,
    starts_on   date not null,
    ends_on     date,
    status      text not null constraint program_status check (status in ('ACTIVE', 'CLOSED')),
    created_at  timestamptz not null,
    closed_at   timestamptz,
    revision    integer not null,
    primary key (vendor_id, id),
    constraint program_code_unique unique (vendor_id, code),
    constraint program_days_in_order check (ends_on >= starts_on)
);
call protect_by_vendor('program');

-- The newest version of a program is in force; registrations keep the number of the version that decided them.
create table registration_policy (
    vendor_id                         integer not null,
    program_id                        uuid not null,
    version                           integer not null,
    approve_clear                     boolean not null,
    protection_days                   integer not null
                                      constraint registration_policy_protection_days check (protection_days between 1 and 730),
    protection_start                  text not null
                                      constraint registration_policy_protection_start check (protection_start in ('APPROVAL', 'REGISTRATION')),
    identity_level                    text not null,
    required_fields                   text[] not null,
    daily_check_quota                 integer not null
                                      constraint registration_policy_daily_check_quota check (daily_check_quota between 0 and 10000),
    material_change_tolerance_percent integer not null
                                      constraint registration_policy_tolerance check (material_change_tolerance_percent between 0 and 100),
    created_at                        timestamptz not null,
    created_by                        text not null,
    primary key (vendor_id, program_id, version),
    constraint registration_policy_program_known foreign key (vendor_id, program_id) references program
);
call protect_by_vendor('registration_policy');
create trigger registration_policy_immutable before update or delete on registration_policy
    for each row execute function refuse_change();

-- A partner is in a program once on any day. Both days are counted in; no last day means until further notice.
create table enrollment (
    vendor_id   integer not null,
    id          uuid not null,
    program_id  uuid not null,
    partner_id  uuid not null,
    starts_on   date not null,
    ends_on     date,
    end_reason  text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    revision    integer not null,
    primary key (vendor_id, id),
    constraint enrollment_program_known foreign key (vendor_id, program_id) references program,
    constraint enrollment_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint enrollment_days_in_order check (ends_on >= starts_on),
    constraint enrollment_once_a_day exclude using gist
        (vendor_id with =, program_id with =, partner_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index enrollment_by_partner on enrollment (vendor_id, partner_id, id);
create index enrollment_by_program on enrollment (vendor_id, program_id, id);
call protect_by_vendor('enrollment');

-- deal.quality: the score of a registration, signals of what looks odd, and sampled audits.

-- The score as it was when the registration was submitted; contributions make it explainable for ever.
create table registration_quality (
    vendor_id       integer not null references vendor,
    registration_id uuid not null,
    formula         integer not null,
    score           integer not null constraint registration_quality_score check (score between 0 and 100),
    items           jsonb not null,
    submitted_at    timestamptz not null,
    computed_at     timestamptz not null,
    primary key (vendor_id, registration_id),
    constraint registration_quality_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('registration_quality');

-- How far the outbox was read. Every vendor is swept by work of its own, which asks for itself again.
create table quality_cursor (
    vendor_id  integer primary key references vendor,
    written_by xid8 not null,
    event_id   uuid not null
);
call protect_by_vendor('quality_cursor');
insert into due_work (vendor_id, kind, subject_id, due_at)
select id, 'deal-quality', '00000000-0000-0000-0000-000000000000', created_at from vendor;

-- What registrations of different customers can have in common: E e-mail address, D domain, T piece of text; as hashes.
create table registration_trait (
    vendor_id       integer not null references vendor,
    kind            "char" not null,
    hash            bigint not null,
    registration_id uuid not null,
    customer_id     uuid not null,
    submitted_at    timestamptz not null,
    primary key (vendor_id, kind, hash, registration_id),
    constraint registration_trait_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
create index registration_trait_by_registration on registration_trait (vendor_id, registration_id);
call protect_by_vendor('registration_trait');

-- What a vendor set other than the default; a kind without a row has its default.
create table anomaly_rule (
    vendor_id          integer not null references vendor,
    kind               text not null,
    active             boolean not null,
    window_days        integer not null,
    threshold          integer not null,
    percent            integer not null,
    resolve_when_ended boolean not null,
    revision           integer not null,
    primary key (vendor_id, kind)
);
call protect_by_vendor('anomaly_rule');

-- One row for each kind, subject and window, however often it is found again; it stays open until somebody or a rule ends it.
create table anomaly_signal (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    kind            text not null,
    subject_kind    text not null constraint anomaly_signal_subject_kind check (subject_kind in
                    ('REGISTRATION', 'PARTNER', 'USER', 'DOMAIN')),
    subject_key     text not null,
    period          text not null,
    partner_id      uuid,
    registration_id uuid,
    measured        integer not null,
    threshold       integer not null,
    related_ids     uuid[] not null,
    explanation     text not null,
    status          text not null constraint anomaly_signal_status check (status in
                    ('OPEN', 'CONFIRMED', 'DISMISSED', 'RESOLVED_BY_RULE')),
    raised_at       timestamptz not null,
    seen_at         timestamptz not null,
    resolved_at     timestamptz,
    resolved_by     text,
    resolution      text,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint anomaly_signal_once unique (vendor_id, kind, subject_kind, subject_key, period),
    constraint anomaly_signal_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint anomaly_signal_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id),
    constraint anomaly_signal_never_lapses
        check ((status = 'OPEN') = (resolved_at is null) and (status = 'OPEN') = (resolution is null))
);
create index anomaly_signal_by_status on anomaly_signal (vendor_id, status, id desc);
create index anomaly_signal_by_partner on anomaly_signal (vendor_id, partner_id, id desc);
create index anomaly_signal_by_registration on anomaly_signal (vendor_id, registration_id, id desc);
call protect_by_vendor('anomaly_signal');

create table spot_audit (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    name        text not null,
    from_on     date not null,
    to_on       date not null,
    program_id  uuid,
    share_percent integer,
    sample_count  integer,
    seed        text not null,
    stratify_by text not null constraint spot_audit_stratify_by check (stratify_by in ('NONE', 'PARTNER', 'TIER')),
    population  integer not null,
    sampled     integer not null,
    created_by  text not null,
    created_at  timestamptz not null,
    primary key (vendor_id, id),
    constraint spot_audit_days_in_order check (to_on >= from_on),
    constraint spot_audit_share_or_count check (num_nonnulls(share_percent, sample_count) = 1)
);
call protect_by_vendor('spot_audit');

create table spot_audit_item (
    vendor_id       integer not null,
    audit_id        uuid not null,
    registration_id uuid not null,
    position        integer not null,
    stratum         text not null,
    hash            text not null,
    result          text not null constraint spot_audit_item_result check (result in ('PENDING', 'CLEAN', 'MINOR', 'MAJOR')),
    note            text,
    recorded_by     text,
    recorded_at     timestamptz,
    revision        integer not null,
    primary key (vendor_id, audit_id, registration_id),
    constraint spot_audit_item_place_unique unique (vendor_id, audit_id, position),
    constraint spot_audit_item_audit_known foreign key (vendor_id, audit_id) references spot_audit,
    constraint spot_audit_item_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id),
    constraint spot_audit_item_recorded check ((result = 'PENDING') = (recorded_at is null))
);
call protect_by_vendor('spot_audit_item');

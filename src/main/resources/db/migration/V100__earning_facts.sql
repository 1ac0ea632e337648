-- earning: what happened, as its sources tell it, figures about partners, and which partners are to be evaluated again.

create table earning_fact (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    external_id text not null,
    version     integer not null constraint earning_fact_version_counts check (version >= 1),
    -- The order in which facts were accepted. A sequence is no row that writers wait for; gaps mean nothing.
    arrival     bigint generated always as identity,
    voided      boolean not null,
    kind        text not null,
    reversal    boolean not null,
    partner_id  uuid not null,
    occurred_at timestamptz not null,
    deal        text,
    reverses    text,
    -- all that was sent, in one form, so that a repetition can be told from something else
    content     jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (vendor_id, id),
    constraint earning_fact_version_once unique (vendor_id, external_id, version),
    constraint earning_fact_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint earning_fact_reversal_reverses check (reversal or reverses is null)
);
create index earning_fact_by_partner on earning_fact (vendor_id, partner_id, id);
create index earning_fact_reversing on earning_fact (vendor_id, reverses) where reverses is not null;
create index earning_fact_by_deal on earning_fact (vendor_id, deal) where deal is not null;
call protect_by_vendor('earning_fact');
create trigger earning_fact_append_only before update or delete on earning_fact
    for each row execute function refuse_change();

-- Whom a version of a fact concerns: its own partner and those that have a role in it.
create table earning_fact_partner (
    vendor_id  integer not null,
    partner_id uuid not null,
    fact_id    uuid not null,
    primary key (vendor_id, partner_id, fact_id),
    constraint earning_fact_partner_of_fact foreign key (vendor_id, fact_id) references earning_fact,
    constraint earning_fact_concerns_known_partner foreign key (vendor_id, partner_id) references partner
);
create index earning_fact_partner_by_fact on earning_fact_partner (vendor_id, fact_id);
call protect_by_vendor('earning_fact_partner');
create trigger earning_fact_partner_append_only before update or delete on earning_fact_partner
    for each row execute function refuse_change();

-- Numbers that facts do not tell: baselines, quotas, renewals that are due, purchases.
create table earning_figure (
    vendor_id    integer not null,
    partner_id   uuid not null,
    offer        text not null,
    figure       text not null constraint earning_figure_kind check (figure in ('BASELINE', 'QUOTA', 'RENEWAL_DUE', 'PURCHASES')),
    period_start date not null,
    id           uuid not null,
    value        numeric(20, 4) not null constraint earning_figure_not_negative check (value >= 0),
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    revision     integer not null,
    primary key (vendor_id, partner_id, offer, figure, period_start),
    constraint earning_figure_id_once unique (vendor_id, id),
    constraint earning_figure_partner_known foreign key (vendor_id, partner_id) references partner
);
call protect_by_vendor('earning_figure');

-- A reason to evaluate a partner again, written with what is the reason. A row of its own for each, so that writers wait for nobody.
create table earning_due (
    vendor_id  integer not null references vendor,
    partner_id uuid not null,
    id         uuid not null,
    reason     text not null,
    noted_at   timestamptz not null,
    primary key (vendor_id, partner_id, id)
);
call protect_by_vendor('earning_due');

-- All partners of a vendor are to be evaluated again: how far the walk has come.
create table earning_round (
    vendor_id integer not null references vendor,
    id        uuid not null,
    reason    text not null,
    after_id  uuid not null,
    primary key (vendor_id, id)
);
call protect_by_vendor('earning_round');

-- How far the events of the other rooms have been read.
create table earning_cursor (
    vendor_id  integer primary key references vendor,
    written_by xid8 not null,
    event_id   uuid not null
);
call protect_by_vendor('earning_cursor');
insert into due_work (vendor_id, kind, subject_id, due_at)
select id, 'earning-events', '00000000-0000-0000-0000-000000000000', created_at from vendor;

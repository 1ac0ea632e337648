-- deal: queues of reviewers, the rules that choose among them, and the reviews of registrations with their timers.

-- targets are the queue's deadlines in business minutes, with warnings and escalations; calendar_code may be DEFAULT,
-- which exists without a row.
create table review_queue (
    vendor_id     integer not null references vendor,
    code          text not null,
    name          text not null,
    calendar_code text not null,
    targets       jsonb not null,
    revision      integer not null,
    primary key (vendor_id, code)
);
call protect_by_vendor('review_queue');

create table review_routing (
    vendor_id     integer not null references vendor primary key,
    rules         jsonb not null,
    default_queue text not null,
    revision      integer not null
);
call protect_by_vendor('review_routing');

-- The review of a registration; round counts how often it came to review. due_at is the nearest deadline of its running
-- timers. WAITING: the partner has to act.
create table review_case (
    vendor_id       integer not null,
    registration_id uuid not null,
    round           integer not null,
    state           text not null constraint review_case_state check (state in ('OPEN', 'WAITING', 'CLOSED')),
    queue_code      text not null,
    rule_name       text,
    routed_at       timestamptz not null,
    reviewer        text,
    assigned_at     timestamptz,
    escalated_to    text,
    due_at          timestamptz,
    closed_at       timestamptz,
    revision        integer not null,
    primary key (vendor_id, registration_id),
    constraint review_case_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
create index review_case_worklist on review_case
    (vendor_id, queue_code, state, (coalesce(due_at, 'infinity'::timestamptz)), registration_id);
call protect_by_vendor('review_case');

-- A deadline that runs: used_millis of working time had passed at counted_from, since when it is counted by the calendar.
-- A timer that stands still has no counted_from and no due_at. steps are the warnings and escalations it began with.
create table review_timer (
    vendor_id        integer not null,
    id               uuid not null,
    registration_id  uuid not null,
    round            integer not null,
    kind             text not null constraint review_timer_kind check (kind in ('FIRST_RESPONSE', 'DECISION')),
    queue_code       text not null,
    calendar_code    text not null,
    business_minutes integer not null,
    steps            jsonb not null,
    started_at       timestamptz not null,
    used_millis      bigint not null,
    counted_from     timestamptz,
    due_at           timestamptz,
    paused_at        timestamptz,
    stopped_at       timestamptz,
    outcome          text constraint review_timer_outcome check (outcome in ('MET', 'BREACHED', 'CANCELLED')),
    primary key (vendor_id, id),
    constraint review_timer_once_a_round unique (vendor_id, registration_id, round, kind),
    constraint review_timer_case_known foreign key (vendor_id, registration_id) references review_case,
    constraint review_timer_runs_stands_or_is_over check
        (num_nonnulls(counted_from, paused_at, stopped_at) = 1 and (stopped_at is null) = (outcome is null))
);
create index review_timer_by_calendar on review_timer (vendor_id, calendar_code) where counted_from is not null;
call protect_by_vendor('review_timer');

-- What a timer set off; each step of it once, whoever is at work.
create table review_timer_step (
    vendor_id   integer not null,
    timer_id    uuid not null,
    kind        text not null constraint review_timer_step_kind check (kind in ('WARNING', 'BREACH', 'ESCALATION')),
    percent     integer not null,
    happened_at timestamptz not null,
    primary key (vendor_id, timer_id, kind, percent),
    constraint review_timer_step_timer_known foreign key (vendor_id, timer_id) references review_timer
);
call protect_by_vendor('review_timer_step');

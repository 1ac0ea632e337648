-- earning: what partners earn. An earning is what one fact gives under one offer version; its amounts are the sums of its entries,
-- which are only added. Minor units of the offer's currency.

create table earning (
    vendor_id         integer not null,
    id                uuid not null,
    partner_id        uuid not null,
    program           text not null,
    offer             text not null,
    offer_version     integer not null,
    fact              text not null,
    -- the fact whose earning a reversal takes back; empty for an earning
    target            text not null,
    segment           text not null,
    currency          char(3) not null,
    occurred_at       timestamptz not null,
    arrival           bigint not null,
    calculated_minor  bigint not null,
    carried_minor     bigint not null,
    capped_minor      bigint not null,
    excluded_minor    bigint not null,
    blocked_minor     bigint not null,
    earned_minor      bigint not null,
    no_budget_minor   bigint not null,
    pool_capped_minor bigint not null,
    granted_minor     bigint not null,
    -- what of an earning and of what takes it back is due by the terms' timing
    due_minor         bigint not null,
    outcome           text not null,
    reason            text,
    needs_evidence    boolean not null,
    accounting        text not null,
    gl_code           text,
    status            text not null constraint earning_status check (status in ('ACCRUED', 'HELD', 'PAYABLE', 'SETTLED',
                      'CLAWED_BACK', 'CAPPED', 'EXCLUDED_STACKING', 'BLOCKED_MARGIN', 'NO_BUDGET', 'NO_RATE', 'NOTHING')),
    entries           integer not null,
    opened_at         timestamptz not null,
    changed_at        timestamptz not null,
    revision          integer not null,
    primary key (vendor_id, id),
    constraint earning_line_once unique (vendor_id, partner_id, offer, offer_version, fact, target),
    constraint earning_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint earning_adds_up check (earned_minor = calculated_minor + carried_minor - capped_minor - excluded_minor - blocked_minor
        and granted_minor = earned_minor - no_budget_minor - pool_capped_minor)
) with (fillfactor = 85);
create index earning_by_partner on earning (vendor_id, partner_id, id);
create index earning_by_fact on earning (vendor_id, fact, id);
create index earning_by_offer on earning (vendor_id, offer, id);
call protect_by_vendor('earning');

create table earning_entry (
    vendor_id         integer not null,
    id                uuid not null,
    earning_id        uuid not null,
    number            integer not null,
    evaluation_id     uuid not null,
    kind              text not null constraint earning_entry_kind check (kind in ('FIRST', 'TRUE_UP', 'BUDGET_RELEASE')),
    calculated_minor  bigint not null,
    carried_minor     bigint not null,
    capped_minor      bigint not null,
    excluded_minor    bigint not null,
    blocked_minor     bigint not null,
    earned_minor      bigint not null,
    no_budget_minor   bigint not null,
    pool_capped_minor bigint not null,
    granted_minor     bigint not null,
    outcome           text not null,
    reason            text,
    rate_from         char(3),
    rate              numeric,
    rate_on           date,
    trace             jsonb not null,
    recorded_at       timestamptz not null,
    primary key (vendor_id, id),
    constraint earning_entry_number_once unique (vendor_id, earning_id, number),
    constraint earning_entry_of_earning foreign key (vendor_id, earning_id) references earning,
    constraint earning_entry_adds_up check (earned_minor = calculated_minor + carried_minor - capped_minor - excluded_minor - blocked_minor
        and granted_minor = earned_minor - no_budget_minor - pool_capped_minor)
);
call protect_by_vendor('earning_entry');
create trigger earning_entry_append_only before update or delete on earning_entry
    for each row execute function refuse_change();

-- What partners compete for: budgets and caps of all partners. The row is the gate, and counts the draws.
create table earning_pool (
    vendor_id    integer not null references vendor,
    kind         text not null constraint earning_pool_kind check (kind in ('BUDGET', 'OFFER_CAP', 'PROGRAM_CAP')),
    code         text not null,
    period_start date not null,
    currency     char(3) not null,
    drawn_minor  bigint not null constraint earning_pool_not_given_back_twice check (drawn_minor >= 0),
    draws        bigint not null,
    primary key (vendor_id, kind, code, period_start, currency)
) with (fillfactor = 70);
call protect_by_vendor('earning_pool');

-- Every draw in the order in which it was served; what gives back names the entry that had drawn.
create table earning_draw (
    vendor_id     integer not null,
    kind          text not null,
    code          text not null,
    period_start  date not null,
    currency      char(3) not null,
    number        bigint not null,
    entry_id      uuid not null,
    earning_id    uuid not null,
    drawn_by      uuid not null,
    asked_minor   bigint not null,
    granted_minor bigint not null,
    primary key (vendor_id, kind, code, period_start, currency, number),
    constraint earning_draw_pool_known foreign key (vendor_id, kind, code, period_start, currency) references earning_pool,
    constraint earning_draw_of_entry foreign key (vendor_id, entry_id) references earning_entry,
    constraint earning_draw_of_drawing_entry foreign key (vendor_id, drawn_by) references earning_entry
);
create index earning_draw_by_earning on earning_draw (vendor_id, earning_id);
call protect_by_vendor('earning_draw');
create trigger earning_draw_append_only before update or delete on earning_draw
    for each row execute function refuse_change();

-- Earned against settled: what stands on the partner's accounts, per offer and currency.
create table earning_position (
    vendor_id        integer not null,
    partner_id       uuid not null,
    offer            text not null,
    currency         char(3) not null,
    accrued_minor    bigint not null,
    payable_minor    bigint not null,
    settled_minor    bigint not null,
    receivable_minor bigint not null,
    revision         integer not null,
    primary key (vendor_id, partner_id, offer, currency),
    constraint earning_position_partner_known foreign key (vendor_id, partner_id) references partner,
    constraint earning_position_not_negative check (least(accrued_minor, payable_minor, settled_minor, receivable_minor) >= 0)
);
call protect_by_vendor('earning_position');

-- catalog: budgets of programs and offers. Their money stands in the ledger; here stand their terms, what was set aside from
-- them in the order of arrival, and transfers that a second person decides.

create table budget (
    vendor_id    integer not null references vendor,
    id           uuid not null,
    program_id   uuid not null,
    offer_id     uuid,
    name         text not null,
    currency     char(3) not null,
    -- all that was ever put in, less what was taken out: available, reserved, committed and spent add up to it
    amount_minor bigint not null constraint budget_amount_not_negative check (amount_minor >= 0),
    starts_on    date not null,
    ends_on      date not null,
    status       text not null constraint budget_status check (status in ('OPEN', 'CLOSED')),
    -- number of the last reservation that arrived, granted or not
    arrivals     bigint not null default 0,
    alert_80_at  timestamptz,
    alert_95_at  timestamptz,
    created_at   timestamptz not null,
    created_by   text not null,
    closed_at    timestamptz,
    revision     integer not null,
    primary key (vendor_id, id),
    constraint budget_program_known foreign key (vendor_id, program_id) references program,
    constraint budget_offer_known foreign key (vendor_id, offer_id) references offer,
    constraint budget_days_in_order check (ends_on >= starts_on)
) with (fillfactor = 70);
create index budget_by_program on budget (vendor_id, program_id, id);
create index budget_by_offer on budget (vendor_id, offer_id, id) where offer_id is not null;
call protect_by_vendor('budget');

create table budget_reservation (
    vendor_id       integer not null,
    id              uuid not null,
    budget_id       uuid not null,
    arrival         bigint not null,
    source_kind     text not null,
    source_id       uuid not null,
    source_step     text not null,
    amount_minor    bigint not null constraint budget_reservation_of_something check (amount_minor > 0),
    refusal         text constraint budget_reservation_refusal check (refusal in ('EXHAUSTED', 'CLOSED', 'OUT_OF_PERIOD')),
    reserved_minor  bigint not null,
    committed_minor bigint not null,
    spent_minor     bigint not null,
    released_minor  bigint not null,
    reserved_at     timestamptz not null,
    primary key (vendor_id, id),
    constraint budget_reservation_budget_known foreign key (vendor_id, budget_id) references budget,
    constraint budget_reservation_source_once unique (vendor_id, source_kind, source_id, source_step),
    constraint budget_reservation_arrival_once unique (vendor_id, budget_id, arrival),
    -- No step takes more than the reservation has there.
    constraint budget_reservation_parts check (least(reserved_minor, committed_minor, spent_minor, released_minor) >= 0
        and reserved_minor + committed_minor + spent_minor + released_minor
            = case when refusal is null then amount_minor else 0 end)
) with (fillfactor = 80);
call protect_by_vendor('budget_reservation');

create table budget_transfer (
    vendor_id       integer not null,
    id              uuid not null,
    from_id         uuid not null,
    to_id           uuid not null,
    currency        char(3) not null,
    amount_minor    bigint not null constraint budget_transfer_of_something check (amount_minor > 0),
    reason          text not null,
    status          text not null constraint budget_transfer_status check (status in ('REQUESTED', 'APPROVED', 'REJECTED')),
    requested_by    text not null,
    requested_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint budget_transfer_from_known foreign key (vendor_id, from_id) references budget,
    constraint budget_transfer_to_known foreign key (vendor_id, to_id) references budget,
    constraint budget_transfer_between_two check (from_id <> to_id),
    constraint budget_transfer_decided_whole check
        (num_nonnulls(decided_by, decided_at) = case when status = 'REQUESTED' then 0 else 2 end),
    constraint budget_transfer_two_people check (decided_by is distinct from requested_by)
);
create index budget_transfer_by_from on budget_transfer (vendor_id, from_id, id);
create index budget_transfer_by_to on budget_transfer (vendor_id, to_id, id);
call protect_by_vendor('budget_transfer');

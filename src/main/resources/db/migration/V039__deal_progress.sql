-- deal.progress: the way of a deal through the sales stages, what was reached and done on it, how the forecast moved, and
-- how the deal ended. Rows are added and never changed.

create table stage_change (
    vendor_id         integer not null references vendor,
    id                uuid not null,
    registration_id   uuid not null,
    from_stage        text not null,
    stage             text not null,
    stage_name        text not null,
    note              text,
    forecast_close_on date,
    changed_by        text not null,
    changed_at        timestamptz not null,
    primary key (vendor_id, id),
    constraint stage_change_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
create index stage_change_by_registration on stage_change (vendor_id, registration_id, id desc);
call protect_by_vendor('stage_change');

create table deal_milestone (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    code            text not null,
    reached_on      date not null,
    proof           text not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    primary key (vendor_id, id),
    constraint deal_milestone_reached_once unique (vendor_id, registration_id, code),
    constraint deal_milestone_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('deal_milestone');

create table joint_activity (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    kind            text not null,
    happened_on     date not null,
    proof           text not null,
    done_by         text not null constraint joint_activity_done_by check (done_by in ('PARTNER', 'VENDOR', 'JOINTLY')),
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    primary key (vendor_id, id),
    constraint joint_activity_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
create index joint_activity_by_registration on joint_activity (vendor_id, registration_id, id desc);
call protect_by_vendor('joint_activity');

create table forecast_change (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    old_close_on    date not null,
    new_close_on    date not null,
    changed_by      text not null,
    changed_at      timestamptz not null,
    primary key (vendor_id, id),
    constraint forecast_change_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
create index forecast_change_by_registration on forecast_change (vendor_id, registration_id, id desc);
call protect_by_vendor('forecast_change');

create table linked_opportunity (
    vendor_id          integer not null references vendor,
    registration_id    uuid not null,
    crm_opportunity_id text not null,
    linked_by          text not null,
    linked_at          timestamptz not null,
    primary key (vendor_id, registration_id),
    constraint linked_opportunity_once unique (vendor_id, crm_opportunity_id),
    constraint linked_opportunity_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('linked_opportunity');

create table deal_outcome (
    vendor_id       integer not null references vendor,
    registration_id uuid not null,
    result          text not null constraint deal_outcome_result check (result in ('WON', 'LOST')),
    closed_on       date not null,
    value_minor     bigint not null,
    currency        char(3) not null,
    reason          text,
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    primary key (vendor_id, registration_id),
    constraint deal_outcome_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('deal_outcome');
create trigger stage_change_append_only before update or delete on stage_change
    for each row execute function refuse_change();
create trigger deal_milestone_append_only before update or delete on deal_milestone
    for each row execute function refuse_change();
create trigger joint_activity_append_only before update or delete on joint_activity
    for each row execute function refuse_change();
create trigger forecast_change_append_only before update or delete on forecast_change
    for each row execute function refuse_change();
create trigger linked_opportunity_append_only before update or delete on linked_opportunity
    for each row execute function refuse_change();
create trigger deal_outcome_append_only before update or delete on deal_outcome
    for each row execute function refuse_change();

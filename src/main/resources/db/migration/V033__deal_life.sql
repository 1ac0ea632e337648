-- deal: drafts, requests for action, and what was said at each submission and decision.

alter table deal_registration
    alter column program_id drop not null,
    alter column policy_version drop not null,
    alter column customer_id drop not null,
    alter column verdict drop not null,
    alter column opportunity_type drop not null,
    alter column value_minor drop not null,
    alter column currency drop not null,
    alter column expected_close_on drop not null,
    alter column submitted_at drop not null,
    add column action_reason text,
    add column action_fields text[],
    add column action_requested_at timestamptz,
    add column duplicate_of uuid,
    add constraint deal_registration_submitted_is_complete check (status in ('DRAFT', 'WITHDRAWN') or (
        program_id is not null and policy_version is not null and customer_id is not null and verdict is not null
        and opportunity_type is not null and value_minor is not null and currency is not null
        and expected_close_on is not null and submitted_at is not null)),
    add constraint deal_registration_duplicate_of_known foreign key (vendor_id, duplicate_of)
        references deal_registration (vendor_id, id);

-- What a registration said when it was submitted or decided; it never changes. People are kept by reference.
create table registration_snapshot (
    vendor_id       integer not null,
    registration_no bigint not null,
    position        integer not null,
    kinds           text[] not null,
    taken_at        timestamptz not null,
    taken_by        text not null,
    status          text not null,
    verdict         text not null,
    reason          text,
    intake          jsonb not null,
    contact_ids     uuid[] not null,
    contact_roles   text[] not null,
    primary key (vendor_id, registration_no, position),
    constraint registration_snapshot_registration_known foreign key (vendor_id, registration_no) references deal_registration
);
call protect_by_vendor('registration_snapshot');
create trigger registration_snapshot_immutable before update or delete on registration_snapshot
    for each row execute function refuse_change();

-- platform: vendors, the second wall between them, and what every use case writes.
-- Directory tables (vendor, client_directory, due_work) hold no business data and have no vendor policy.

create table vendor (
    id                integer generated always as identity primary key,
    key               text not null constraint vendor_key_unique unique
                      constraint vendor_key_form check (key ~ '^[a-z][a-z0-9-]{1,30}$'),
    name              text not null,
    time_zone         text not null,
    currency          char(3) not null,
    fiscal_year_start smallint not null constraint vendor_fiscal_year_start_month check (fiscal_year_start between 1 and 12),
    created_at        timestamptz not null
);

create table client_directory (
    client_id text primary key,
    vendor_id integer not null references vendor
);

create table due_work (
    vendor_id  integer not null references vendor,
    kind       text not null,
    subject_id uuid not null,
    due_at     timestamptz not null,
    attempts   integer not null default 0,
    primary key (vendor_id, kind, subject_id)
);
create index due_work_by_time on due_work (due_at);

-- The second wall: every table of business data passes through here once.
create procedure protect_by_vendor(business_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', business_table);
    execute format('alter table %s force row level security', business_table);
    execute format('create policy vendor_wall on %s using (vendor_id = nullif(current_setting(''concordat.vendor'', true), '''')::int)',
                   business_table);
end $$;

create table audit_event (
    vendor_id    integer not null references vendor,
    id           uuid not null,
    recorded_at  timestamptz not null,
    actor        text not null,
    action       text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    detail       jsonb not null,
    request_id   text,
    primary key (vendor_id, id)
);
create index audit_event_by_subject on audit_event (vendor_id, subject_id, id);
call protect_by_vendor('audit_event');

-- Readers use only rows below pg_snapshot_xmin(pg_current_snapshot()), so that they never skip a late commit.
create table outbox_event (
    vendor_id    integer not null references vendor,
    id           uuid not null,
    written_by   xid8 not null default pg_current_xact_id(),
    occurred_at  timestamptz not null,
    kind         text not null,
    subject_kind text not null,
    subject_id   uuid not null,
    payload      jsonb not null,
    primary key (vendor_id, id)
);
create index outbox_event_in_order on outbox_event (vendor_id, written_by, id);
call protect_by_vendor('outbox_event');

create table idempotency_record (
    vendor_id   integer not null references vendor,
    caller      text not null,
    key         text not null,
    fingerprint bytea not null,
    status      smallint not null,
    location    text,
    revision    integer,
    body        bytea not null,
    recorded_at timestamptz not null,
    primary key (vendor_id, caller, key)
);
create index idempotency_record_by_age on idempotency_record (vendor_id, recorded_at);
call protect_by_vendor('idempotency_record');

-- Audit and outbox are appended to and never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_event_append_only before update or delete on audit_event
    for each row execute function refuse_change();

-- integration: clients that fetch access tokens. A client id is unique in the whole installation: client_directory says
-- whose it is before any vendor is known, and keeps it for ever, so that no name in the audit trail changes its meaning.

create table api_client (
    vendor_id            integer not null references vendor,
    id                   uuid not null,
    client_id            text not null,
    name                 text not null,
    roles                text[] not null constraint api_client_has_a_role check (cardinality(roles) > 0),
    partner_id           uuid,
    secret_hint          text not null,
    secret_hash          text not null,
    previous_secret_hint text,
    previous_secret_hash text,
    previous_valid_until timestamptz,
    status               text not null constraint api_client_status check (status in ('ACTIVE', 'REVOKED')),
    created_at           timestamptz not null,
    revision             integer not null,
    primary key (vendor_id, id),
    constraint api_client_client_id_unique unique (vendor_id, client_id),
    constraint api_client_partner_known foreign key (vendor_id, partner_id) references partner (vendor_id, id),
    constraint api_client_previous_secret_whole check
        (num_nulls(previous_secret_hint, previous_secret_hash, previous_valid_until) in (0, 3))
);
create index api_client_by_partner on api_client (vendor_id, partner_id);
call protect_by_vendor('api_client');

-- Vendors of before get the work that every new one is created with: old idempotency records are deleted.
insert into due_work (vendor_id, kind, subject_id, due_at)
select id, 'idempotency-retention', '00000000-0000-0000-0000-000000000000', created_at from vendor;

-- deal.bulk: imports that are streamed in, and what came of each of their lines, so that a sending that broke off goes on.

-- run counts how often the import was sent; only its latest sending may write. The counters are those of that sending.
create table bulk_import (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    caller      text not null,
    partner_id  uuid,
    key         text not null,
    kind        text not null constraint bulk_import_kind check (kind in
                ('REGISTRATIONS', 'NAMED_ACCOUNTS', 'OPPORTUNITIES')),
    run         integer not null,
    lines       integer not null,
    accepted    integer not null,
    failed      integer not null,
    started_at  timestamptz not null,
    active_at   timestamptz not null,
    finished_at timestamptz,
    primary key (vendor_id, id),
    constraint bulk_import_key_unique unique (vendor_id, caller, key),
    constraint bulk_import_partner_known foreign key (vendor_id, partner_id) references partner
);
create index bulk_import_by_partner on bulk_import (vendor_id, partner_id, id desc);
call protect_by_vendor('bulk_import');

-- reference is the caller's own key of the line (k…) or its number (#…); content_hash tells a changed line from the same.
create table bulk_import_line (
    vendor_id    integer not null,
    import_id    uuid not null,
    reference    text not null,
    run          integer not null,
    line         integer not null,
    line_key     text,
    content_hash text not null,
    status       smallint not null,
    subject_id   uuid,
    verdict      text,
    code         text,
    message      text,
    errors       jsonb,
    primary key (vendor_id, import_id, reference),
    constraint bulk_import_line_import_known foreign key (vendor_id, import_id) references bulk_import
);
create index bulk_import_line_in_order on bulk_import_line (vendor_id, import_id, line);
call protect_by_vendor('bulk_import_line');

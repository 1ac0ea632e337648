-- deal.protection: which rule gave a protection its length, requests to extend it, and the notices before its end.

alter table deal_registration add column protection_rule text;

create table extension_request (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    days            integer not null,
    reason          text not null,
    activities      jsonb not null,
    status          text not null constraint extension_request_status check (status in ('REQUESTED', 'GRANTED', 'DENIED')),
    requested_by    text not null,
    requested_at    timestamptz not null,
    granted_days    integer,
    protected_until timestamptz,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    rule            text,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint extension_request_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id),
    constraint extension_request_granted_is_lengthened
        check ((status = 'GRANTED') = (granted_days is not null and protected_until is not null)),
    constraint extension_request_decided check ((status = 'REQUESTED') = (decided_at is null))
);
create unique index extension_request_one_open on extension_request (vendor_id, registration_id)
    where status = 'REQUESTED';
create index extension_request_by_registration on extension_request (vendor_id, registration_id, id desc);
call protect_by_vendor('extension_request');

-- A notice that went out, for this end of the window: with the row, it goes out once.
create table protection_notice (
    vendor_id       integer not null,
    registration_no bigint not null,
    ends_at         timestamptz not null,
    days            integer not null,
    sent_at         timestamptz not null,
    primary key (vendor_id, registration_no, ends_at, days),
    constraint protection_notice_registration_known foreign key (vendor_id, registration_no) references deal_registration
);
call protect_by_vendor('protection_notice');

-- How often an ended registration is taken up again is counted along this column.
alter table deal_registration
    add column resubmission_of uuid generated always as ((intake ->> 'resubmissionOf')::uuid) stored;
create index deal_registration_by_resubmission on deal_registration (vendor_id, resubmission_of)
    where resubmission_of is not null;

-- deal.conflict: conflicts as records: who met whom, what each side had for every rule, who decided, who appealed.

-- What a partner that came second in a conflict goes on with; both are null for everybody else.
alter table deal_registration
    add column second_partner text constraint deal_registration_second_partner check (second_partner in ('CO_SELL', 'REDUCED')),
    add column benefit_percent integer,
    add constraint deal_registration_benefits_of_reduced
        check (coalesce(second_partner = 'REDUCED', false) = (benefit_percent is not null));

-- proposal and rulings are documents that nobody searches in; rulings holds the decision and, after it, the appeal's.
create table conflict_case (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    kind            text not null constraint conflict_case_kind check (kind in
                    ('NAMED_ACCOUNT', 'INCUMBENT', 'DIRECT', 'PARTNER', 'FOUND')),
    status          text not null constraint conflict_case_status check (status in
                    ('OPEN', 'DECIDED', 'APPEALED', 'FINAL', 'WITHDRAWN')),
    opened_at       timestamptz not null,
    decide_by       timestamptz,
    overdue_since   timestamptz,
    escalations     integer not null,
    proposal        jsonb not null,
    rulings         jsonb not null,
    appeal          jsonb,
    appeal_until    timestamptz,
    closed_at       timestamptz,
    closed_because  text,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint conflict_case_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id),
    constraint conflict_case_waits_until check ((status in ('OPEN', 'APPEALED')) = (decide_by is not null)),
    constraint conflict_case_over check ((status in ('FINAL', 'WITHDRAWN')) = (closed_at is not null))
);
create unique index conflict_case_one_open on conflict_case (vendor_id, registration_id) where status = 'OPEN';
create index conflict_case_by_registration on conflict_case (vendor_id, registration_id, id desc);
create index conflict_case_by_status on conflict_case (vendor_id, status, id desc);
call protect_by_vendor('conflict_case');

-- before is what the first ruling found, when it changed the registration: an appeal that reverses it goes back to that.
create table conflict_party (
    vendor_id       integer not null,
    case_id         uuid not null,
    holding_id      uuid not null,
    kind            text not null constraint conflict_party_kind check (kind in
                    ('REGISTRATION', 'OPPORTUNITY', 'ACCOUNT', 'NAMED_ACCOUNT', 'INCUMBENT')),
    challenger      boolean not null,
    partner_id      uuid,
    verdict         text,
    since           timestamptz not null,
    before          jsonb,
    primary key (vendor_id, case_id, holding_id),
    constraint conflict_party_case_known foreign key (vendor_id, case_id) references conflict_case,
    constraint conflict_party_registration_has_partner check (kind <> 'REGISTRATION' or partner_id is not null)
);
create index conflict_party_by_holding on conflict_party (vendor_id, holding_id, case_id);
create index conflict_party_by_partner on conflict_party (vendor_id, partner_id, case_id desc) where kind = 'REGISTRATION';
call protect_by_vendor('conflict_party');

-- The customer's written choice, as somebody shows it; it is never changed or taken back.
create table conflict_evidence (
    vendor_id     integer not null,
    id            uuid not null,
    case_id       uuid not null,
    party         text not null,
    chosen_on     date not null,
    attachment_id uuid,
    words         text,
    partner_id    uuid,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    primary key (vendor_id, id),
    constraint conflict_evidence_case_known foreign key (vendor_id, case_id) references conflict_case,
    constraint conflict_evidence_says_something check (num_nonnulls(attachment_id, words) > 0)
);
create index conflict_evidence_by_case on conflict_evidence (vendor_id, case_id, id);
call protect_by_vendor('conflict_evidence');
create trigger conflict_evidence_append_only before update or delete on conflict_evidence
    for each row execute function refuse_change();

-- analytics: what offers bring, by which thresholds their end is proposed, and these proposals.

-- Earnings of a version by the time of their facts, and what takes one back, for sums over a window.
create index earning_by_version on earning (vendor_id, offer, offer_version, occurred_at) where target = '';
create index earning_taking_back on earning (vendor_id, offer, offer_version, target) where target <> '';

-- A vendor without a row goes by the standard thresholds. A threshold that is null is not asked.
create table retirement_policy (
    vendor_id                 integer primary key references vendor,
    adoption_below            numeric(5, 4) constraint retirement_policy_adoption check (adoption_below between 0 and 1),
    romi_below                numeric(9, 4) constraint retirement_policy_romi check (romi_below between -1 and 10000),
    minimum_age_days          integer not null constraint retirement_policy_age check (minimum_age_days between 0 and 3650),
    minimum_eligible_partners integer not null
                              constraint retirement_policy_eligible check (minimum_eligible_partners between 1 and 1000000),
    rest_days                 integer not null constraint retirement_policy_rest check (rest_days between 0 and 3650),
    written_at                timestamptz not null,
    written_by                text not null,
    revision                  integer not null
);
call protect_by_vendor('retirement_policy');

-- That a version should end, with the figures and thresholds of that moment; they never change, only the decision is added.
create table retirement_proposal (
    vendor_id       integer not null,
    id              uuid not null,
    offer_id        uuid not null,
    version         integer not null,
    program_id      uuid not null,
    figures         jsonb not null,
    thresholds      jsonb not null,
    reasons         text[] not null constraint retirement_proposal_says_why check (cardinality(reasons) > 0),
    made_at         timestamptz not null,
    made_by         text not null,
    status          text not null constraint retirement_proposal_status check (status in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text,
    last_day        date,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint retirement_proposal_version_known foreign key (vendor_id, offer_id, version) references offer_version,
    constraint retirement_proposal_program_known foreign key (vendor_id, program_id) references program,
    constraint retirement_proposal_decided check
        (num_nonnulls(decided_at, decided_by, decision_reason) = case when status = 'OPEN' then 0 else 3 end),
    constraint retirement_proposal_last_day check ((last_day is not null) = (status = 'ACCEPTED'))
);
create unique index retirement_proposal_one_open on retirement_proposal (vendor_id, offer_id, version) where status = 'OPEN';
create index retirement_proposal_by_version on retirement_proposal (vendor_id, offer_id, version, decided_at);
create index retirement_proposal_by_status on retirement_proposal (vendor_id, status, id);
call protect_by_vendor('retirement_proposal');

create function keep_retirement_proposal() returns trigger language plpgsql as $$
declare
    decision constant text[] := array['status', 'decided_at', 'decided_by', 'decision_reason', 'last_day', 'revision'];
begin
    if tg_op = 'UPDATE' and old.status = 'OPEN' and new.status <> 'OPEN'
            and to_jsonb(old) - decision = to_jsonb(new) - decision then
        return new;
    end if;
    raise exception 'a retirement proposal is decided once and never changes otherwise' using errcode = 'integrity_constraint_violation';
end $$;
create trigger retirement_proposal_kept before update or delete on retirement_proposal
    for each row execute function keep_retirement_proposal();

insert into due_work (vendor_id, kind, subject_id, due_at)
select id, 'offer-retirement', '00000000-0000-0000-0000-000000000000', created_at from vendor;

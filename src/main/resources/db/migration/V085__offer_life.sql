-- catalog: the life of an offer version, with a second person, a notice and acknowledgements before it applies.

-- Days between the announcement of a version and the day on which it may apply; versions announced later follow it.
alter table program add column offer_notice_days integer not null default 30
    constraint program_offer_notice_days check (offer_notice_days between 0 and 365);
alter table program alter column offer_notice_days drop default;

alter table offer_version no force row level security;
drop trigger offer_version_immutable on offer_version;
drop function refuse_change_of_published_version;
drop index offer_version_one_draft;
alter table offer_version
    drop constraint offer_version_status,
    drop constraint offer_version_published_by_someone,
    add column writers text[],
    add column acknowledgement_required boolean not null default false,
    add column submitted_at timestamptz,
    add column submitted_by text,
    add column rejected_at timestamptz,
    add column rejected_by text,
    add column rejection_reason text,
    add column notice_ends_at timestamptz,
    add column activated_at timestamptz,
    add column sunset_at timestamptz,
    add column sunset_by text,
    add column sunset_reason text,
    add column last_day date,
    add column retired_at timestamptz;

-- What was published before approvals existed applies and goes on to: nobody submitted it, no notice was given.
update offer_version set writers = array[created_by];
update offer_version set status = 'ACTIVE', writers = '{}', notice_ends_at = published_at, activated_at = published_at
 where status = 'PUBLISHED';

alter table offer_version
    alter column writers set not null,
    alter column acknowledgement_required drop default,
    add constraint offer_version_status check
        (status in ('DRAFT', 'PENDING_APPROVAL', 'ANNOUNCED', 'ACTIVE', 'SUNSETTING', 'RETIRED')),
    add constraint offer_version_submitted_by_someone check
        (num_nonnulls(submitted_at, submitted_by) = 2 or num_nonnulls(submitted_at, submitted_by) = 0 and status <> 'PENDING_APPROVAL'),
    add constraint offer_version_rejected_for_a_reason check
        (num_nonnulls(rejected_at, rejected_by, rejection_reason) in (0, 3)),
    add constraint offer_version_published_by_someone check
        (num_nonnulls(published_at, published_by, notice_ends_at) = case when status in ('DRAFT', 'PENDING_APPROVAL') then 0 else 3 end),
    add constraint offer_version_second_person check
        (published_by <> submitted_by and published_by <> all (writers)),
    add constraint offer_version_activated check
        ((activated_at is not null) = (status in ('ACTIVE', 'SUNSETTING', 'RETIRED')) and activated_at >= notice_ends_at),
    add constraint offer_version_sunset_by_someone check
        (num_nonnulls(sunset_at, sunset_by, sunset_reason, last_day) = case when status in ('SUNSETTING', 'RETIRED') then 4 else 0 end),
    add constraint offer_version_retired check ((retired_at is not null) = (status = 'RETIRED'));
alter table offer_version force row level security;

-- An offer has one version at most that is being written or waits for its approval, from where it may go back.
create unique index offer_version_one_draft on offer_version (vendor_id, offer_id)
    where status in ('DRAFT', 'PENDING_APPROVAL');
-- What is to be announced, activated or retired, in few of many rows.
create index offer_version_on_its_way on offer_version (vendor_id, offer_id, version)
    where status in ('ANNOUNCED', 'SUNSETTING');

-- Whatever has left DRAFT says for ever what it said then; it only moves on in its life.
create function keep_offer_version() returns trigger language plpgsql as $$
declare
    life constant text[] := array['status', 'revision', 'submitted_at', 'submitted_by', 'rejected_at', 'rejected_by',
        'rejection_reason', 'published_at', 'published_by', 'notice_ends_at', 'activated_at', 'sunset_at', 'sunset_by',
        'sunset_reason', 'last_day', 'retired_at'];
begin
    if tg_op = 'DELETE' then
        if old.status = 'DRAFT' then
            return old;
        end if;
    elsif old.status = 'DRAFT' and new.status = 'DRAFT' then
        return new;
    elsif (old.status, new.status) in (('DRAFT', 'PENDING_APPROVAL'), ('PENDING_APPROVAL', 'DRAFT'),
            ('PENDING_APPROVAL', 'ANNOUNCED'), ('ANNOUNCED', 'ACTIVE'), ('ACTIVE', 'SUNSETTING'),
            ('SUNSETTING', 'RETIRED')) and to_jsonb(old) - life = to_jsonb(new) - life then
        return new;
    end if;
    raise exception 'a submitted offer version never changes but for its life' using errcode = 'integrity_constraint_violation';
end $$;
create trigger offer_version_immutable before update or delete on offer_version
    for each row execute function keep_offer_version();

-- That a partner has read a version that was announced.
create table offer_acknowledgement (
    vendor_id       integer not null,
    offer_id        uuid not null,
    version         integer not null,
    partner_id      uuid not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text not null,
    primary key (vendor_id, offer_id, version, partner_id),
    constraint offer_acknowledgement_version_known foreign key (vendor_id, offer_id, version) references offer_version,
    constraint offer_acknowledgement_partner_known foreign key (vendor_id, partner_id) references partner
);
call protect_by_vendor('offer_acknowledgement');
create trigger offer_acknowledgement_immutable before update or delete on offer_acknowledgement
    for each row execute function refuse_change();

-- deal.team: who sells a deal together, with which share; and invitations to do so, with what the invited side may see.

-- Every version of a team as a whole; the newest holds. A registration without a row has the team that it was sent with.
create table deal_team (
    vendor_id       integer not null references vendor,
    registration_id uuid not null,
    revision        integer not null,
    participants    jsonb not null,
    changed_at      timestamptz not null,
    changed_by      text not null,
    primary key (vendor_id, registration_id, revision),
    constraint deal_team_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('deal_team');
create trigger deal_team_append_only before update or delete on deal_team
    for each row execute function refuse_change();

-- from_partner null: the vendor invites; to_partner null: the vendor is invited.
create table deal_invitation (
    vendor_id       integer not null references vendor,
    id              uuid not null,
    registration_id uuid not null,
    from_partner    uuid,
    to_partner      uuid,
    role            text not null constraint deal_invitation_role check (role in
                    ('SOURCING', 'INFLUENCING', 'FULFILLING', 'DISTRIBUTOR')),
    message         text,
    snapshot_name   text not null,
    status          text not null constraint deal_invitation_status check (status in
                    ('INVITED', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN')),
    invited_by      text not null,
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    ended_by        text,
    ended_at        timestamptz,
    reason          text,
    revision        integer not null,
    primary key (vendor_id, id),
    constraint deal_invitation_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id),
    constraint deal_invitation_from_known foreign key (vendor_id, from_partner) references partner,
    constraint deal_invitation_to_known foreign key (vendor_id, to_partner) references partner,
    constraint deal_invitation_between_two check (from_partner is distinct from to_partner),
    constraint deal_invitation_ended check ((status = 'INVITED') = (ended_at is null))
);
create unique index deal_invitation_one_open on deal_invitation
    (vendor_id, registration_id, coalesce(to_partner, '00000000-0000-0000-0000-000000000000'::uuid), role)
    where status = 'INVITED';
create index deal_invitation_by_registration on deal_invitation (vendor_id, registration_id, id desc);
create index deal_invitation_by_receiver on deal_invitation (vendor_id, to_partner, id desc);
create index deal_invitation_by_sender on deal_invitation (vendor_id, from_partner, id desc);
call protect_by_vendor('deal_invitation');

-- What the invited side sees; it never changes. People are kept by reference, and only with consent.
create table deal_invitation_snapshot (
    vendor_id     integer not null,
    invitation_id uuid not null,
    name          text not null,
    taken_at      timestamptz not null,
    content       jsonb not null,
    contact_ids   uuid[] not null,
    contact_roles text[] not null,
    primary key (vendor_id, invitation_id),
    constraint deal_invitation_snapshot_invitation_known foreign key (vendor_id, invitation_id) references deal_invitation
);
call protect_by_vendor('deal_invitation_snapshot');
create trigger deal_invitation_snapshot_immutable before update or delete on deal_invitation_snapshot
    for each row execute function refuse_change();

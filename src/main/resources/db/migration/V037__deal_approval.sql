-- deal.approval: the word of each person who approves, by level. A word is never changed or taken back; when the
-- registration is changed, the next round begins and the words of earlier ones no longer count.

create table approval_vote (
    vendor_id       integer not null references vendor,
    registration_id uuid not null,
    round           integer not null,
    level           integer not null,
    voter           text not null,
    voted_at        timestamptz not null,
    reason          text not null,
    primary key (vendor_id, registration_id, round, level, voter),
    constraint approval_vote_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('approval_vote');
create trigger approval_vote_append_only before update or delete on approval_vote
    for each row execute function refuse_change();

-- Only registrations with words of an earlier round have a row; the others are in round 1.
create table approval_round (
    vendor_id       integer not null references vendor,
    registration_id uuid not null,
    round           integer not null,
    primary key (vendor_id, registration_id),
    constraint approval_round_registration_known foreign key (vendor_id, registration_id)
        references deal_registration (vendor_id, id)
);
call protect_by_vendor('approval_round');

-- ledger: accounts, postings and their entries. Nothing of it is ever changed or deleted; the balances are moved by the
-- entries themselves, so that they cannot differ from them, and no statement can take a guarded account below zero.

create table ledger_account (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    code        text not null,
    kind        text not null,
    owner_id    uuid,
    currency    char(3) not null,
    -- 1 where the balance grows by debits, -1 where it grows by credits
    normal_side smallint not null constraint ledger_account_side check (normal_side in (1, -1)),
    overdraft   boolean not null,
    opened_at   timestamptz not null,
    primary key (vendor_id, id),
    constraint ledger_account_code_once unique (vendor_id, code, currency),
    constraint ledger_account_currency_fixed unique (vendor_id, id, currency)
);
create index ledger_account_by_owner on ledger_account (vendor_id, owner_id) where owner_id is not null;
call protect_by_vendor('ledger_account');

create table ledger_posting (
    vendor_id    integer not null references vendor,
    id           uuid not null,
    -- Seals take postings in the order of their transactions, and only those before the oldest that still runs.
    written_by   xid8 not null default pg_current_xact_id(),
    recorded_at  timestamptz not null,
    recorded_by  text not null,
    effective_on date not null,
    source_kind  text not null,
    source_id    uuid not null,
    source_step  text not null,
    treatment    text,
    gl_code      text,
    reverses_id  uuid,
    entries      smallint not null constraint ledger_posting_has_entries check (entries >= 2),
    primary key (vendor_id, id),
    constraint ledger_posting_source_once unique (vendor_id, source_kind, source_id, source_step),
    constraint ledger_posting_reversed_known foreign key (vendor_id, reverses_id) references ledger_posting
);
create unique index ledger_posting_reversed_once on ledger_posting (vendor_id, reverses_id) where reverses_id is not null;
create index ledger_posting_in_order on ledger_posting (vendor_id, written_by, id);
create index ledger_posting_by_source on ledger_posting (vendor_id, source_id, id);
create index ledger_posting_by_day on ledger_posting (vendor_id, effective_on, id);
call protect_by_vendor('ledger_posting');

create table ledger_entry (
    vendor_id    integer not null,
    posting_id   uuid not null,
    line         smallint not null,
    account_id   uuid not null,
    currency     char(3) not null,
    -- positive on the debit, negative on the credit side
    amount_minor bigint not null constraint ledger_entry_moves_something check (amount_minor <> 0),
    rate_from    char(3),
    rate         numeric(30, 12) constraint ledger_entry_rate_positive check (rate > 0),
    rate_on      date,
    primary key (vendor_id, posting_id, line),
    constraint ledger_entry_posting_known foreign key (vendor_id, posting_id) references ledger_posting,
    constraint ledger_entry_account_known foreign key (vendor_id, account_id, currency)
        references ledger_account (vendor_id, id, currency),
    constraint ledger_entry_rate_whole check (num_nonnulls(rate_from, rate, rate_on) in (0, 3))
);
create index ledger_entry_by_account on ledger_entry (vendor_id, account_id, posting_id, line);
call protect_by_vendor('ledger_entry');

-- A guarded account has one row, shard 0, on which its postings wait for each other. An account that may be overdrawn, and
-- on which half of all postings are booked, has several, so that postings hardly ever meet on it.
create table ledger_balance (
    vendor_id     integer not null,
    account_id    uuid not null,
    shard         smallint not null,
    overdraft     boolean not null,
    balance_minor bigint not null,
    primary key (vendor_id, account_id, shard),
    constraint ledger_balance_account_known foreign key (vendor_id, account_id) references ledger_account,
    constraint ledger_balance_never_overdrawn check (overdraft or balance_minor >= 0),
    constraint ledger_balance_guarded_is_one check (overdraft or shard = 0)
) with (fillfactor = 50);
call protect_by_vendor('ledger_balance');

-- Runs once for each statement that writes entries: refuses what is not balanced or not whole, then moves the balances. Their
-- rows are always locked in one order, so that two postings never wait for each other in a circle.
create function book_ledger_entries() returns trigger language plpgsql as $$
declare
    faulty record;
    lane constant smallint := pg_backend_pid() % 16;
begin
    select e.posting_id, sum(e.amount_minor) as off into faulty
      from ledger_entry e join (select distinct vendor_id, posting_id from written) w using (vendor_id, posting_id)
     group by e.vendor_id, e.posting_id, e.currency having sum(e.amount_minor) <> 0 limit 1;
    if found then
        raise exception 'posting % is off by %', faulty.posting_id, faulty.off
            using errcode = 'check_violation', constraint = 'ledger_entry_balanced', table = 'ledger_entry';
    end if;
    select p.id into faulty
      from (select distinct vendor_id, posting_id from written) w
      join ledger_posting p on p.vendor_id = w.vendor_id and p.id = w.posting_id
      join ledger_entry e on e.vendor_id = p.vendor_id and e.posting_id = p.id
     group by p.vendor_id, p.id, p.entries having count(*) <> p.entries limit 1;
    if found then
        raise exception 'posting % has another number of entries', faulty.id
            using errcode = 'check_violation', constraint = 'ledger_entry_whole', table = 'ledger_entry';
    end if;

    insert into ledger_balance (vendor_id, account_id, shard, overdraft, balance_minor)
    select distinct a.vendor_id, a.id, case when a.overdraft then lane else 0 end, a.overdraft, 0
      from ledger_account a join written w on w.vendor_id = a.vendor_id and w.account_id = a.id
     order by 1, 2, 3
    on conflict do nothing;
    perform from ledger_balance b
      where (b.vendor_id, b.account_id, b.shard) in (
            select a.vendor_id, a.id, case when a.overdraft then lane else 0 end
              from ledger_account a join written w on w.vendor_id = a.vendor_id and w.account_id = a.id)
      order by b.vendor_id, b.account_id, b.shard for no key update;
    update ledger_balance b set balance_minor = b.balance_minor + moved.change
      from (select a.vendor_id, a.id, case when a.overdraft then lane else 0 end as shard,
                   sum(w.amount_minor * a.normal_side)::bigint as change
              from ledger_account a join written w on w.vendor_id = a.vendor_id and w.account_id = a.id
             group by a.vendor_id, a.id, a.overdraft) moved
     where b.vendor_id = moved.vendor_id and b.account_id = moved.id and b.shard = moved.shard;
    return null;
end $$;
create trigger ledger_entry_booked after insert on ledger_entry
    referencing new table as written for each statement execute function book_ledger_entries();

-- Append-only: for every login, the owner's too.
create trigger ledger_posting_append_only before update or delete on ledger_posting
    for each row execute function refuse_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger ledger_account_append_only before update or delete on ledger_account
    for each row execute function refuse_change();
create trigger ledger_posting_never_emptied before truncate on ledger_posting
    for each statement execute function refuse_change();
create trigger ledger_entry_never_emptied before truncate on ledger_entry
    for each statement execute function refuse_change();
-- Only the trigger above moves a balance.
create trigger ledger_balance_moved_by_entries before insert or update or delete on ledger_balance
    for each row when (pg_trigger_depth() = 0) execute function refuse_change();

-- Each batch of committed postings, chained to the one before it. It holds those after the last posting of the batch before
-- up to its own last one, in the order of (written_by, id).
create table ledger_seal (
    vendor_id      integer not null references vendor,
    number         bigint not null,
    sealed_at      timestamptz not null,
    through_xact   xid8 not null,
    through_id     uuid not null,
    postings       integer not null,
    entries        integer not null,
    previous_hash  bytea not null,
    hash           bytea not null,
    primary key (vendor_id, number),
    constraint ledger_seal_hash_length check (length(hash) = 32 and length(previous_hash) = 32)
);
call protect_by_vendor('ledger_seal');
create trigger ledger_seal_append_only before update or delete on ledger_seal
    for each row execute function refuse_change();
create trigger ledger_seal_never_emptied before truncate on ledger_seal
    for each statement execute function refuse_change();

-- The service's login may not even ask. A login of another name is held by the triggers all the same.
do $$
begin
    if exists (select from pg_roles where rolname = 'concordat_app') then
        revoke update, delete, truncate on ledger_account, ledger_posting, ledger_entry, ledger_seal from concordat_app;
        revoke delete, truncate on ledger_balance from concordat_app;
    end if;
end
$$;

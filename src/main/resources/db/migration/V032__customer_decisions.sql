-- deal.customer: what people decide about customers: these are one, these are two, these are never one. Every decision is
-- kept with what it moved, so that it can be undone.

-- The decision that put a record where it is; null while matching did.
alter table customer_record add column placed_by uuid;

-- MERGE: customer_id took in other_id. SPLIT: other_id was taken out of customer_id. DISTINCTION and REMOVAL: the two were
-- declared never to be one, or no longer so.
create table customer_decision (
    vendor_id   integer not null references vendor,
    id          uuid not null,
    kind        text not null constraint customer_decision_kind check (kind in ('MERGE', 'SPLIT', 'DISTINCTION', 'REMOVAL')),
    customer_id uuid not null,
    other_id    uuid not null,
    reason      text not null,
    decided_at  timestamptz not null,
    decided_by  text not null,
    undone_at   timestamptz,
    undone_by   text,
    undo_reason text,
    revision    integer not null,
    primary key (vendor_id, id),
    constraint customer_decision_customer_known foreign key (vendor_id, customer_id) references customer,
    constraint customer_decision_other_known foreign key (vendor_id, other_id) references customer
);
create index customer_decision_by_customer on customer_decision (vendor_id, customer_id, id);
create index customer_decision_by_other on customer_decision (vendor_id, other_id, id);
call protect_by_vendor('customer_decision');

-- What a decision moved, from one customer to the other: records and registrations by number, incumbents, customers that
-- had been merged into the merged one, and distinctions (by the customer on the other side) by id.
create table customer_decision_move (
    vendor_id   integer not null,
    decision_id uuid not null,
    kind        text not null constraint customer_decision_move_kind check (kind in
                ('RECORD', 'REGISTRATION', 'INCUMBENT', 'CUSTOMER', 'DISTINCTION')),
    no          bigint not null,
    subject_id  uuid not null,
    was_placed_by uuid,
    primary key (vendor_id, decision_id, kind, no, subject_id),
    constraint customer_decision_move_decision_known foreign key (vendor_id, decision_id) references customer_decision
);
call protect_by_vendor('customer_decision_move');

create index incumbent_by_customer on incumbent (vendor_id, customer_id);

-- Fails as a lost race, which is run again, when a record that was compared is no longer of the customer that it was of.
create function require_records_in_place(p_vendor integer, p_records bigint[], p_customers uuid[]) returns void
language plpgsql volatile as $$
begin
    if exists (select from unnest(p_records, p_customers) seen(no, customer_id)
                 join customer_record r on r.vendor_id = p_vendor and r.no = seen.no
                where r.customer_id <> seen.customer_id) then
        raise exception 'a customer was split meanwhile' using errcode = 'serialization_failure';
    end if;
end $$;

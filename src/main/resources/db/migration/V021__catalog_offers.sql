-- catalog: offers and their immutable versions, which registrations and earnings will pin by number.

create table offer (
    vendor_id  integer not null,
    id         uuid not null,
    program_id uuid not null,
    code       text not null,
    name       text not null,
    created_at timestamptz not null,
    revision   integer not null,
    primary key (vendor_id, id),
    constraint offer_program_known foreign key (vendor_id, program_id) references program,
    constraint offer_code_unique unique (vendor_id, code)
);
create index offer_by_program on offer (vendor_id, program_id, id);
call protect_by_vendor('offer');

-- The check of the status is the place where a longer life (approval, notice, sunset) adds its statuses.
create table offer_version (
    vendor_id        integer not null,
    offer_id         uuid not null,
    version          integer not null,
    status           text not null constraint offer_version_status check (status in ('DRAFT', 'PUBLISHED')),
    title            text not null,
    description      text,
    objective        text,
    valid_from       date not null,
    valid_to         date,
    segments         text[] not null,
    product_families text[] not null,
    terms            text,
    rationale        text not null,
    created_at       timestamptz not null,
    created_by       text not null,
    published_at     timestamptz,
    published_by     text,
    revision         integer not null,
    primary key (vendor_id, offer_id, version),
    constraint offer_version_offer_known foreign key (vendor_id, offer_id) references offer,
    constraint offer_version_days_in_order check (valid_to >= valid_from),
    constraint offer_version_published_by_someone check
        (num_nonnulls(published_at, published_by) = case when status = 'DRAFT' then 0 else 2 end)
);
create unique index offer_version_one_draft on offer_version (vendor_id, offer_id) where status = 'DRAFT';
call protect_by_vendor('offer_version');

-- Whatever has left DRAFT never changes again. A later status that may follow another is let through here, and only
-- when nothing but the columns of the life (status, revision and the times of its moves) differs.
create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' then
        raise exception 'a published offer version never changes' using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger offer_version_immutable before update or delete on offer_version
    for each row execute function refuse_change_of_published_version();

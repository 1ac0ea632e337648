-- deal.matching: what a background job keeps of the names in a vendor's records: the words and how common they are, for the
-- scorer, and the names in an index, for the reviewer's search. Nothing of it is written while a registration comes in.

-- How far the job has come. A record that is committed late, behind its successors, is found within the overlap.
create table matching_statistics (
    vendor_id   integer not null references vendor,
    version     integer not null,
    customers   bigint not null,
    counted     bigint not null,
    position    bigint not null,
    computed_at timestamptz not null,
    primary key (vendor_id),
    constraint matching_statistics_versions_count_less check (customers <= counted)
);
call protect_by_vendor('matching_statistics');

-- In the names of how many customers a word occurs; a customer counts with its first description.
create table vendor_word (
    vendor_id integer not null references vendor,
    word      text not null,
    customers integer not null,
    primary key (vendor_id, word)
);
call protect_by_vendor('vendor_word');

-- The folded names of the records, as the search reads them. Row-level security keeps similarity operators, which may leak,
-- from every index; its owner is therefore let through here, and here alone, so that search_customers can use one. The
-- service's own login is held by the policy as everywhere.
create table customer_name (
    vendor_id integer not null,
    record_no bigint not null,
    words     text not null,
    primary key (vendor_id, record_no),
    constraint customer_name_record_known foreign key (vendor_id, record_no) references customer_record
);
create index customer_name_by_words on customer_name using gist (vendor_id, words gist_trgm_ops (siglen = 64));
call protect_by_vendor('customer_name');
alter table customer_name no force row level security;

-- A description that is replaced keeps the search right.
create function rename_customer_record() returns trigger language plpgsql as $$
begin
    update customer_name set words = new.fingerprint[2] where vendor_id = new.vendor_id and record_no = new.no;
    return null;
end $$;
create trigger customer_record_renamed after update of fingerprint on customer_record
    for each row when (old.fingerprint[2] is distinct from new.fingerprint[2]) execute function rename_customer_record();

-- Customers with a record whose name is like the folded text, most alike first: the index's nearest, and those that came in
-- since the job came last. It reads the vendor of the transaction alone.
create function search_customers(p_vendor integer, p_text text, p_most integer)
returns table (id uuid, likeness float8)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    v_position bigint;
begin
    if p_vendor is distinct from nullif(current_setting('concordat.vendor', true), '')::int then
        raise exception 'the search is for the vendor of the transaction' using errcode = 'insufficient_privilege';
    end if;
    select coalesce(max(s.position), 0) into v_position from matching_statistics s where s.vendor_id = p_vendor;
    return query
        with alike as (
               (select n.record_no, n.words
                  from customer_name n
                 where n.vendor_id = p_vendor
                 order by p_text <<-> n.words
                 limit 500)
               union all
               (select r.no, r.fingerprint[2]
                  from customer_record r
                 where r.vendor_id = p_vendor and r.no > v_position
                 order by r.no desc
                 limit 20000))
        select r.customer_id, max(word_similarity(p_text, a.words)::float8 + similarity(p_text, a.words)::float8 / 100)
          from alike a
          join customer_record r on r.vendor_id = p_vendor and r.no = a.record_no
         where word_similarity(p_text, a.words) >= 0.4
         group by r.customer_id
         order by 2 desc, r.customer_id desc
         limit least(p_most, 200);
end $$;
revoke execute on function search_customers(integer, text, integer) from public;

-- deal.matching: look-ups for several registrations at once; one is a set of one.

-- Takes the locks of all probes' keys in one order for everybody, so that no two transactions wait for each other, and
-- then looks the candidates up: each statement of a volatile function sees what was committed before it began, so the
-- second of two registrations that share a key always sees the first. A domain (d), phone (p) or address (a, b) that
-- many customers share is told as generic: it was counted under the lock, so that both of two registrations at the same
-- moment go by the same list. The few rows are fetched one by one (offset 0 keeps the planner from reading the whole table,
-- which it would for the many rows that it expects of a set).
create function find_customer_candidates(p_vendor integer, p_probes integer[], p_keys bigint[], p_kinds text[], p_lock boolean,
                                         p_holders integer, p_most integer, p_generic integer)
returns table (probe integer, record_no bigint, customer_id uuid, norm_version smallint, fingerprint text[], generic bigint[])
language plpgsql volatile as $$
begin
    if p_lock then
        perform pg_advisory_xact_lock(sorted.k)
           from (select distinct asked.k from unnest(p_keys) asked(k) order by asked.k) sorted;
    end if;
    return query
        with found as materialized (
               select asked.probe, asked.k, asked.kind, held.record_no, held.holders
                 from unnest(p_probes, p_keys, p_kinds) asked(probe, k, kind)
                cross join lateral (
                      select m.record_no, count(*) over () as holders
                        from (select mk.record_no from match_key mk
                               where mk.vendor_id = p_vendor and mk.k = asked.k
                               limit p_holders + 1) m) held),
             shared as materialized (
               select s.probe, array_agg(s.k) as ks
                 from (select f.probe, f.k
                         from found f
                        cross join lateral (select c.customer_id from customer_record c
                                             where c.vendor_id = p_vendor and c.no = f.record_no offset 0) r
                        where f.kind in ('d', 'p', 'a', 'b') and f.holders >= p_generic
                        group by f.probe, f.k having count(distinct r.customer_id) >= p_generic) s
                group by s.probe),
             ranked as (
               select f.probe, f.record_no, row_number() over (
                         partition by f.probe order by sum(1.0 / f.holders) desc, f.record_no desc) as place
                 from found f
                where f.holders <= p_holders
                group by f.probe, f.record_no)
        select best.probe, c.no, c.customer_id, c.norm_version, c.fingerprint,
               shared.ks
          from (select * from ranked where ranked.place <= p_most) best
         cross join lateral (select r.* from customer_record r
                              where r.vendor_id = p_vendor and r.no = best.record_no offset 0) c
          left join shared on shared.probe = best.probe
         order by best.probe, best.place;
end $$;

-- deal.matching: whether a value is shared by many customers is seen at its first records.

-- As before, but the customers of a domain, phone or address are counted among its first v_first records, and among all of
-- them only when those are too few. Before, all records of each were read: most of what a look-up read.
create or replace function find_customer_candidates(p_vendor integer, p_probes integer[], p_keys bigint[], p_kinds text[],
                                         p_lock boolean, p_holders integer, p_most integer, p_generic integer)
returns table (probe integer, record_no bigint, customer_id uuid, norm_version smallint, fingerprint text[], generic bigint[])
language plpgsql volatile
set plan_cache_mode = force_generic_plan as $$
declare
    v_first constant integer := 20;
    v_naming constant text[] := '{u,l,v,r,c,d,p,a,b,n,s}';
    v_part constant integer := 50;
    v_silent bigint[] := array(
        select part.k
          from (select distinct u.k from unnest(p_keys, p_kinds) u(k, kind) where u.kind <> all (v_naming)) part
         where exists (select from match_key mk where mk.vendor_id = p_vendor and mk.k = part.k
                        order by mk.record_no offset v_part));
begin
    if p_lock then
        perform pg_advisory_xact_lock(sorted.k)
           from (select distinct asked.k from unnest(p_keys) asked(k)
                  where asked.k <> all (v_silent) order by asked.k) sorted;
    end if;
    return query
        with found as materialized (
               select asked.probe, asked.k, asked.kind, held.holders, held.records
                 from (select u.probe, u.k, u.kind,
                              case when u.kind = any (v_naming) then p_holders else v_part end as most
                         from unnest(p_probes, p_keys, p_kinds) u(probe, k, kind)
                        where u.k <> all (v_silent)) asked
                cross join lateral (
                      select array_agg(m.record_no) as records, count(*)::integer as holders
                        from (select mk.record_no from match_key mk
                               where mk.vendor_id = p_vendor and mk.k = asked.k
                               order by mk.record_no
                               limit asked.most + 1) m) held
                where held.holders <= asked.most or asked.most = p_holders),
             shared as materialized (
               select f.probe, array_agg(f.k) as ks
                 from found f
                cross join lateral (
                      select count(distinct r.customer_id) as customers
                        from unnest(f.records[1:v_first]) h(record_no)
                       cross join lateral (select c.customer_id from customer_record c
                                            where c.vendor_id = p_vendor and c.no = h.record_no offset 0) r) first
                where f.kind in ('d', 'p', 'a', 'b') and f.holders >= p_generic
                  and (first.customers >= p_generic
                       or (f.holders > v_first
                           and p_generic <= (
                               select count(distinct r.customer_id)
                                 from unnest(f.records) h(record_no)
                                cross join lateral (select c.customer_id from customer_record c
                                                     where c.vendor_id = p_vendor and c.no = h.record_no offset 0) r)))
                group by f.probe),
             best as materialized (
               select placed.probe, placed.record_no, placed.place
                 from (select r.probe, r.record_no, row_number() over (
                                 partition by r.probe order by r.rank desc, r.record_no desc) as place
                         from (select f.probe, h.record_no, sum(1 / f.holders::float8) as rank
                                 from found f
                                cross join lateral unnest(case when f.holders <= p_holders then f.records
                                                               else f.records[1:v_first] end) h(record_no)
                                group by f.probe, h.record_no) r) placed
                where placed.place <= p_most)
        select best.probe, c.no, c.customer_id, c.norm_version, c.fingerprint, shared.ks
          from best
         cross join lateral (select r.* from customer_record r
                              where r.vendor_id = p_vendor and r.no = best.record_no offset 0) c
          left join shared on shared.probe = best.probe
         order by best.probe, best.place;
end $$;

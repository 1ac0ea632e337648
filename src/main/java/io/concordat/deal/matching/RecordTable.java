package io.concordat.deal.matching;

import java.time.ZoneOffset;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

import io.concordat.core.matching.MatchKey;
import io.concordat.deal.intake.Customer;
import io.concordat.platform.work.SqlUnit;

/** The SQL of descriptions and their keys. */
final class RecordTable {

    private static final String MADE = """
            with made as (
              insert into customer (vendor_id, id, name, country, created_at, revision)
              select $1, $2, $3, $4, $5, 1 where $6)""";
    private static final String INSERT = MADE + """
            , numbered as (
              select nextval(pg_get_serial_sequence('deal_registration', 'no')) as no),
            described as (
              insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
              select $1, no, $2, $12, $7, $8, $9 from numbered),
            keyed as (
              insert into match_key (vendor_id, k, record_no, kind)
              select $1, key.k, no, key.kind::"char" from numbered, unnest($10::bigint[], $11::text[]) key(k, kind))
            select no from numbered""";
    private static final String REPLACE = MADE + """
            , forgotten as (
              delete from match_key where vendor_id = $1 and record_no = $12 and not k = any($10::bigint[])),
            keyed as (
              insert into match_key (vendor_id, k, record_no, kind)
              select $1, key.k, $12, key.kind::"char" from unnest($10::bigint[], $11::text[]) key(k, kind)
              on conflict do nothing)
            update customer_record set customer_id = $2, norm_version = $7, keyed_as = $8, fingerprint = $9
             where vendor_id = $1 and no = $12""";
    private static final String LOCK = """
            select r.no, r.customer_id, r.placed_by,
                   not exists (select from customer_record o
                                where o.vendor_id = $1 and o.customer_id = r.customer_id and o.no <> r.no)
              from customer_record r where r.vendor_id = $1 and r.no = $2 for update of r""";
    private static final String RENAME = """
            update customer set name = $3, country = $4, revision = revision + 1 where vendor_id = $1 and id = $2""";

    private RecordTable() {
    }

    /** @return the number of the new description */
    static Uni<Long> insert(SqlUnit unit, RecordSource source, Customer customer, Described described, UUID customerId,
            boolean newCustomer) {
        return unit.query(INSERT, values(unit, customer, described, customerId, newCustomer, source.name()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    static Uni<Void> replace(SqlUnit unit, long no, Customer customer, Described described, UUID customerId,
            boolean newCustomer) {
        return unit.update(REPLACE, values(unit, customer, described, customerId, newCustomer, no)).replaceWithVoid();
    }

    /** @return number, customer, the decision that put it there or {@code null}, whether it is the customer's only one */
    static Uni<Row> lock(SqlUnit unit, long no) {
        return unit.query(LOCK, unit.vendorId(), no).map(rows -> rows.iterator().next());
    }

    static Uni<Void> rename(SqlUnit unit, UUID customerId, Customer customer) {
        return unit.update(RENAME, unit.vendorId(), customerId, customer.legalName(), customer.address().country())
                .replaceWithVoid();
    }

    private static Object[] values(SqlUnit unit, Customer customer, Described described, UUID customerId,
            boolean newCustomer, Object last) {
        return new Object[]{unit.vendorId(), customerId, customer.legalName(), customer.address().country(),
                unit.now().atOffset(ZoneOffset.UTC), newCustomer, described.print().normVersion(),
                described.versions(), FingerprintColumns.write(described.print()),
                described.keys().stream().map(MatchKey::hash).toArray(Long[]::new),
                described.keys().stream().map(key -> String.valueOf(key.kind())).toArray(String[]::new), last};
    }
}

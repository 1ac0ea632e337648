package io.concordat.support;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWorkRunner;

/** Lets the care for customers' records happen now. */
@ApplicationScoped
public class CustomerUpkeep {

    private static final String MANY = """
            with made as (
              insert into customer (vendor_id, id, name, country, created_at, revision)
              select $1, gen_random_uuid(), $3 || ' ' || chr(97 + (i / 676) % 26) || chr(97 + (i / 26) % 26) || chr(97 + i % 26) || 'werk',
                     'DE', now(), 1
                from generate_series(1, $2) i returning id, name)
            insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
            select $1, nextval(pg_get_serial_sequence('deal_registration', 'no')), id, 'ACCOUNT', 1, '{1}',
                   array[name, lower(name), lower(name)] || array_fill(null::text, array[19]) from made""";

    private final Pool pool;
    private final DueWorkRunner runner;

    CustomerUpkeep(Pool pool, DueWorkRunner runner) {
        this.pool = pool;
        this.runner = runner;
    }

    /** Stores customers whose names begin with one word and go on with another. */
    public static void manyCustomers(int vendorId, int count, String word) {
        Sql.as(vendorId, MANY, vendorId, count, word);
    }

    /** Reads the names of new records to the last. */
    public void count(TestVendor vendor) {
        run(vendor, "count-customer-words");
    }

    /** Brings all records to the present versions of the normaliser. */
    public void renormalise(TestVendor vendor) {
        run(vendor, "renormalise-customers");
    }

    private void run(TestVendor vendor, String kind) {
        pool.preparedQuery(
                """
                        insert into due_work (vendor_id, kind, subject_id, due_at) values ($1, $2, $3, now() - interval '1 hour')
                        on conflict (vendor_id, kind, subject_id) do update set due_at = excluded.due_at""")
                .execute(Tuple.of(vendor.id(), kind, VendorDirectory.CARE_SUBJECT)).await().indefinitely();
        while (left(vendor, kind)) {
            runner.run().await().indefinitely();
        }
    }

    /**
     * Another runner may hold it just now: its row lock is waited for. Whether it asked for more is seen by a statement
     * that begins after that: a row that was taken and put back is another one.
     */
    private boolean left(TestVendor vendor, String kind) {
        Uni<Boolean> left = pool
                .preparedQuery("select from due_work where vendor_id = $1 and kind = $2 for update")
                .execute(Tuple.of(vendor.id(), kind))
                .chain(() -> pool.preparedQuery("select from due_work where vendor_id = $1 and kind = $2")
                        .execute(Tuple.of(vendor.id(), kind)))
                .map(rows -> rows.size() > 0);
        return left.await().indefinitely();
    }
}

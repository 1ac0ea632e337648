package io.concordat.earning;

import java.util.UUID;

import io.concordat.support.Sql;

/** Copies of a recorded fact, made in the database, for tests that need many. */
final class ManyFacts {

    private static final String COPY = """
            with template as (select f.* from earning_fact f where f.vendor_id = $1 and f.external_id = $2),
            made as (
              insert into earning_fact (vendor_id, id, external_id, version, voided, kind, reversal, partner_id, occurred_at, deal,
                     reverses, content, recorded_at, recorded_by)
              select $1, gen_random_uuid(), n.name, 1, false, t.kind, t.reversal, $3, t.occurred_at, t.deal, t.reverses,
                     t.content || jsonb_build_object('externalId', n.name, 'partnerId', $3::uuid), t.recorded_at, 'copy'
                from template t, (select 'copy-' || $3::uuid || '-' || no as name from generate_series(1, $4::int) no) n
              returning id)
            insert into earning_fact_partner (vendor_id, partner_id, fact_id) select $1, $3, id from made""";

    private ManyFacts() {
    }

    /** Gives a partner copies of a fact, all at its moment. */
    static void copy(int vendorId, String externalId, UUID partner, int copies) {
        Sql.as(vendorId, COPY, vendorId, externalId, partner, copies);
    }
}

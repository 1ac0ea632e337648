package io.concordat.bench;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.concordat.platform.security.Role;

/**
 * A vendor with five published offers, and as many partners and facts as are wanted, made in the database of one fact that the
 * service stored. The facts of a partner are invoices over the days of next year.
 */
final class EarningLoad {

    private static final String[] FORMULAS = {
            "{\"percent\": {\"ratePercent\": \"5\"}}",
            """
                    {"banded": {"method": "MARGINAL", "basis": "VALUE", "scope": "PARTNER", "window": "QUARTER",
                     "bands": [{"from": "0", "to": "100000", "ratePercent": "2"}, {"from": "100000", "ratePercent": "4"}]}}""",
            """
                    {"banded": {"method": "RETROACTIVE", "basis": "VALUE", "scope": "PARTNER", "window": "YEAR",
                     "bands": [{"from": "0", "to": "1000000", "ratePercent": "1"}, {"from": "1000000", "ratePercent": "2"}]}}""",
            "{\"perUnit\": {\"amountPerUnit\": \"0.125\"}}",
            "{\"flat\": {\"amount\": \"1.00\"}}"};
    /** The first offer can be clawed back, so that its earnings are remembered by the fold. */
    private static final String TERMS = """
            {"type": "COMMISSION", "objective": "VOLUME", "currency": "EUR", "trigger": {"kinds": ["INVOICED"]},
             "segments": [{"code": "ALL", "formula": %s}] %s}""";
    private static final String CLAWBACK = ", \"clawbacks\": [{\"triggers\": [\"REFUND\"], \"method\": \"BY_VALUE\", \"windowDays\": 90}]";
    private static final String PARTNERS = """
            create table bench_partner as select gen_random_uuid() id, no from generate_series(1, %1$d) no;
            insert into partner (vendor_id, id, name, type, country, verticals, segments, web_domains, status, created_at, revision)
            select %2$d, id, 'Bulk ' || no, 'RESELLER', 'DE', '{}', '{}', '{}', 'ACTIVE', now(), 1 from bench_partner;
            insert into enrollment (vendor_id, id, program_id, partner_id, starts_on, recorded_at, recorded_by, revision)
            select %2$d, gen_random_uuid(), '%3$s', id, '2020-01-01', now(), 'bench', 1 from bench_partner""";
    private static final String FACTS = """
            create table bench_fact as select p.id partner, gen_random_uuid() id, 'bulk-' || p.no || '-' || f.no || '-' || '%3$s' name,
                   timestamptz '%1$d-01-01 10:00Z' + (f.no * interval '300 days' / %2$d) moment
              from bench_partner p, generate_series(1, %2$d) f(no);
            insert into earning_fact (vendor_id, id, external_id, version, voided, kind, reversal, partner_id, occurred_at, deal,
                   reverses, content, recorded_at, recorded_by)
            select t.vendor_id, b.id, b.name, 1, false, t.kind, false, b.partner, b.moment, t.deal, null,
                   t.content || jsonb_build_object('externalId', b.name, 'partnerId', b.partner, 'occurredAt',
                                                   to_char(b.moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
                   t.recorded_at, t.recorded_by
              from bench_fact b, earning_fact t where t.external_id = 'template';
            insert into earning_fact_partner select %4$d, partner, id from bench_fact;
            drop table bench_fact;
            analyze""";

    private final BenchProgram program;
    private final Database database;
    private final String programId;
    private final int year = LocalDate.now().getYear() + 1;
    private int loads;

    /**
     * Publishes the offers and stores the one fact, of a partner of its own.
     *
     * @param offers how many, at most five
     */
    EarningLoad(BenchProgram program, Database database, int offers) {
        this.program = program;
        this.database = database;
        // Offers of a program without notice apply at once.
        this.programId = program.rest().call("POST", "/v1/programs", program.token(Role.PROGRAM_ADMIN), "earning-load",
                Map.of("code", "LOAD", "name", "Load", "offerNoticeDays", 0)).expect(201).text("id");
        for (int i = 0; i < offers; i++) {
            BenchOffers.publish(program.rest(), program::token, programId, "BENCH-" + i,
                    TERMS.formatted(FORMULAS[i], i == 0 ? CLAWBACK : ""));
        }
        fact(program.partner().join(), "template");
    }

    int year() {
        return year;
    }

    /** Sends one invoice of 100.00 on a day in November, after all that is loaded. */
    void fact(UUID partner, String name) {
        program.rest().call("POST", "/v1/facts", program.token(Role.INTEGRATION), UUID.randomUUID().toString(),
                Map.of("externalId", name, "kind", "INVOICED", "partnerId", partner, "occurredAt",
                        year + "-11-02T10:00:00Z", "amount", Map.of("amount", "100.00", "currency", "EUR"), "quantity",
                        "2", "subject", Map.of("deal", "deal-1", "customer", "customer-1")))
                .expect(201);
    }

    /** Makes so many partners with so many facts each. @return one of them */
    UUID load(int partners, int factsEach) {
        database.execute("drop table if exists bench_partner",
                PARTNERS.formatted(partners, program.vendorId(), programId));
        UUID one = UUID.fromString(database.column(program.vendorId(), "select id from bench_partner limit 1").get(0));
        more(factsEach);
        return one;
    }

    /** Makes further facts of the partners that were made last. */
    void more(int factsEach) {
        database.execute(FACTS.formatted(year, factsEach, ++loads, program.vendorId()));
    }
}

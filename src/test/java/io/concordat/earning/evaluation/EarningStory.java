package io.concordat.earning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import io.concordat.catalog.CatalogStory;
import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.OfferBook;
import io.concordat.core.earning.terms.OfferTerms;
import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.earning.due.DuePartners;
import io.concordat.earning.entry.Entry;
import io.concordat.earning.ground.HandMadeOffers;
import io.concordat.ledger.Ledger;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** A vendor whose partners earn under terms that are written by hand. */
final class EarningStory {

    static final Currency EUR = Currency.of("EUR");
    static final String PROGRAM = "CORE";

    final CatalogStory catalog = new CatalogStory();
    final TestVendor vendor = catalog.vendor;
    final String program = catalog.program(PROGRAM);

    EarningStory() {
        run();
    }

    void offers(OfferTerms... terms) {
        HandMadeOffers.put(vendor.id(), List.of(terms));
    }

    /** @return a partner that has been enrolled for years */
    UUID partner() {
        UUID id = catalog.partner();
        Sql.as(vendor.id(),
                """
                        insert into enrollment (vendor_id, id, program_id, partner_id, starts_on, recorded_at, recorded_by, revision)
                        values ($1, $2, $3, $4, '2020-01-01', $5, 'test', 1)""",
                vendor.id(), UUID.randomUUID(),
                UUID.fromString(program), id, Instant.now().atOffset(ZoneOffset.UTC));
        return id;
    }

    UUID budget(String name, String amount) {
        Map<String, Object> body = new HashMap<>();
        body.put("programId", program);
        body.put("name", name);
        body.put("amount", money(amount));
        body.put("startsOn", "2026-01-01");
        body.put("endsOn", "2026-12-31");
        return UUID.fromString(vendor.as(Role.FINANCE).body(body).post("/v1/budgets").then().statusCode(201).extract()
                .path("id"));
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    static Map<String, Object> fact(UUID partner, String kind, String externalId, String day, String amount) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("externalId", externalId);
        fact.put("kind", kind);
        fact.put("partnerId", partner.toString());
        fact.put("occurredAt", day + "T10:00:00Z");
        if (amount != null) {
            fact.put("amount", money(amount));
        }
        return fact;
    }

    static Map<String, Object> with(Map<String, Object> fact, String field, Object value) {
        Map<String, Object> more = new HashMap<>(fact);
        more.put(field, value);
        return more;
    }

    Response send(Map<String, Object> fact) {
        return vendor.as(Role.INTEGRATION).body(fact).post("/v1/facts");
    }

    String record(Map<String, Object> fact) {
        return send(fact).then().statusCode(201).extract().path("id");
    }

    /** Lets the background work finish everything that waits for this vendor. */
    void evaluate() {
        evaluate(vendor);
    }

    static void evaluate(TestVendor vendor) {
        int rounds = 0;
        while (waiting(vendor) > 0) {
            assertThat(rounds++).as("rounds of background work").isLessThan(2_000);
            Sql.asNobody("""
                    insert into due_work (vendor_id, kind, subject_id, due_at) select $1, $2, p, $4
                      from unnest($3::uuid[]) p on conflict do nothing""", vendor.id(), DuePartners.EVALUATION,
                    Sql.as(vendor.id(), "select distinct partner_id from earning_due where vendor_id = $1", vendor.id())
                            .stream().map(row -> (UUID) row[0]).toArray(UUID[]::new),
                    Instant.now().atOffset(ZoneOffset.UTC));
            run();
        }
    }

    /** Reads what happened in the rooms below. */
    void readEvents() {
        readEvents(vendor);
    }

    static void readEvents(TestVendor vendor) {
        Sql.asNobody("update due_work set due_at = '2020-01-01' where vendor_id = $1 and kind = 'earning-events'",
                vendor.id());
        run();
        evaluate(vendor);
    }

    static void run() {
        Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();
    }

    long waiting() {
        return waiting(vendor);
    }

    private static long waiting(TestVendor vendor) {
        return Sql.count(vendor.id(), "select count(*) from earning_due where vendor_id = $1", vendor.id());
    }

    JsonPath earnings(String query) {
        return vendor.as(Role.AUDITOR).get("/v1/earnings?limit=200&" + query).then().statusCode(200).extract()
                .jsonPath();
    }

    /** @return status and amount of each earning of a fact, by offer */
    List<String> of(String fact) {
        JsonPath found = earnings("fact=" + fact);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < found.getList("items").size(); i++) {
            String item = "items[" + i + "].";
            all.add(found.getString(item + "offer") + " " + found.getString(item + "status") + " "
                    + found.getString(item + "amount.amount"));
        }
        return all.stream().sorted().toList();
    }

    /** @return what counts for the partner over all of its earnings, in cents */
    long earned(UUID partner) {
        return Sql.count(vendor.id(),
                "select coalesce(sum(granted_minor), 0) from earning where vendor_id = $1 and partner_id = $2",
                vendor.id(), partner);
    }

    String detailId(String fact) {
        return earnings("fact=" + fact).getString("items[0].id");
    }

    /** Everything that is stored says what a fresh calculation says, and the ledger says the same. */
    void requireConsistency() {
        List<UUID> partners = Sql.as(vendor.id(), "select id from partner where vendor_id = $1", vendor.id()).stream()
                .map(row -> (UUID) row[0]).toList();
        partners.forEach(this::requireFresh);
        assertThat(Sql.as(vendor.id(), """
                select e.id from earning e join earning_entry n on n.vendor_id = e.vendor_id and n.earning_id = e.id
                 where e.vendor_id = $1 group by e.vendor_id, e.id
                having sum(n.granted_minor) <> e.granted_minor or sum(n.earned_minor) <> e.earned_minor
                    or sum(n.no_budget_minor) <> e.no_budget_minor or sum(n.calculated_minor) <> e.calculated_minor
                    or count(*) <> e.entries""", vendor.id())).as("earnings that are not the sum of entries").isEmpty();
        assertThat(Sql.as(vendor.id(),
                """
                        select p.code from earning_pool p
                         where p.vendor_id = $1 and (p.drawn_minor, p.draws) <> (select coalesce(sum(d.granted_minor), 0), count(*)
                          from earning_draw d where d.vendor_id = p.vendor_id and (d.kind, d.code, d.period_start, d.currency)
                               = (p.kind, p.code, p.period_start, p.currency))""",
                vendor.id())).as("pools").isEmpty();
        assertThat(Sql.as(vendor.id(), """
                select p.code from earning_pool p left join budget_reservation r
                    on r.vendor_id = p.vendor_id and r.budget_id::text = p.code
                 where p.vendor_id = $1 and p.kind = 'BUDGET'
                 group by p.vendor_id, p.code, p.drawn_minor
                having coalesce(sum(r.reserved_minor + r.committed_minor + r.spent_minor), 0) <> p.drawn_minor""",
                vendor.id())).as("budgets that hold something else than what was drawn").isEmpty();
        partners.forEach(this::requireAccounts);
        vendor.as(Role.AUDITOR).body(Map.of()).post("/v1/ledger/verifications").then().statusCode(200)
                .body("intact", org.hamcrest.Matchers.is(true));
    }

    private void requireFresh(UUID partner) {
        Evaluations reader = Arc.container().instance(Evaluations.class).get();
        Sheet sheet = catalog.read(unit -> reader.read(unit, partner, List.of()));
        Map<LineKey, Long> fresh = new HashMap<>();
        Fresh.evaluate(sheet, OfferBook.of(sheet.ground().offers())).lines()
                .forEach((EarningLine line) -> fresh.put(line.key(), line.earned().minor()));
        Map<LineKey, Long> stored = new HashMap<>();
        sheet.standing().heads().values().stream().filter(head -> !Entry.NO_LONGER_GIVEN.equals(head.reason()))
                .forEach(head -> stored.put(head.key(), head.amounts().earned()));
        assertThat(stored).as("earnings of partner " + partner).isEqualTo(fresh);
        assertThat(
                sheet.standing().heads().values().stream().filter(head -> Entry.NO_LONGER_GIVEN.equals(head.reason()))
                        .mapToLong(head -> Math.abs(head.amounts().earned())).sum())
                .isZero();
    }

    private void requireAccounts(UUID partner) {
        Ledger ledger = Arc.container().instance(Ledger.class).get();
        List<Account> accounts = List.of(Account.of(AccountKind.PARTNER_ACCRUED, partner, EUR),
                Account.of(AccountKind.PARTNER_PAYABLE, partner, EUR),
                Account.of(AccountKind.PARTNER_RECEIVABLE, partner, EUR));
        Map<Account, Money> balances = catalog.read(unit -> ledger.balances(unit, accounts));
        Object[] sums = Sql.as(vendor.id(), """
                select coalesce(sum(accrued_minor), 0), coalesce(sum(payable_minor), 0),
                       coalesce(sum(receivable_minor), 0), coalesce(sum(settled_minor), 0)
                  from earning_position where vendor_id = $1 and partner_id = $2 and currency = 'EUR'""", vendor.id(),
                partner).get(0);
        assertThat(accounts.stream().map(account -> balances.get(account).minor()).toList())
                .as("accounts and positions of partner " + partner)
                .isEqualTo(List.of(number(sums[0]), number(sums[1]), number(sums[2])));
        long counted = Sql.count(vendor.id(), """
                select coalesce(sum(granted_minor), 0) from earning
                 where vendor_id = $1 and partner_id = $2 and currency = 'EUR'""", vendor.id(), partner);
        assertThat(number(sums[0]) + number(sums[1]) + number(sums[3]) - number(sums[2])).isEqualTo(counted);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

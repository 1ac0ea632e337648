package io.concordat.deal.quality.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.deal.quality.Sweep;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class AnomalySignalTest {

    private static final List<String> COMPANIES = List.of("Keller Werkzeugbau", "Nordlicht Brauerei",
            "Isar Medizintechnik", "Ostsee Reederei", "Taunus Verlag", "Mosel Weinhandel", "Harz Holzbau");

    @Inject
    MovableClock clock;

    private DealProgram program;
    private UUID partner;

    @BeforeEach
    void onePartner() {
        program = DealProgram.with(Map.of("approveClear", false));
        partner = program.partner();
    }

    @Test
    void aPartnerThatRegistersTooFastIsASignalOnceHoweverOftenItIsSeen() {
        rule("VELOCITY_PARTNER", 1, 2, 0);
        rule("VELOCITY_USER", 1, 3, 0);
        for (int i = 0; i < 3; i++) {
            program.registered(partner, deal(i));
        }
        Sweep.all(program.vendor().id());
        signals("VELOCITY_PARTNER").body("items", hasSize(1)).body("items[0].measured", equalTo(3))
                .body("items[0].threshold", equalTo(2)).body("items[0].subject", equalTo(partner.toString()));
        signals("VELOCITY_USER").body("items", empty());

        program.registered(partner, deal(3));
        Sweep.all(program.vendor().id());

        signals("VELOCITY_PARTNER").body("items", hasSize(1)).body("items[0].measured", equalTo(4));
        signals("VELOCITY_USER").body("items.subject", contains("client-of-" + partner));
        assertThat(Sql.count(program.vendor().id(),
                "select count(*) from outbox_event where kind = 'anomaly-raised'")).isEqualTo(2);
    }

    @Test
    void oneContactOrOneDomainAtManyCustomersIsASignal() {
        rule("SHARED_CONTACT", 180, 3, 0);
        rule("SHARED_DOMAIN", 180, 3, 0);
        for (int i = 0; i < 3; i++) {
            Map<String, Object> deal = deal(i);
            deal.put("contacts", List.of(Map.of("lastName", "Kern", "email", "Eva.Kern@broker-of-all.de")));
            program.registered(partner, deal);
            Sweep.all(program.vendor().id());
        }

        signals("SHARED_CONTACT").body("items", hasSize(1)).body("items[0].subjectKind", equalTo("REGISTRATION"))
                .body("items[0].relatedIds", hasSize(2));
        signals("SHARED_DOMAIN").body("items.subject", contains("broker-of-all.de")).body("items.measured",
                contains(3));
        assertThat(Sql.count(program.vendor().id(),
                "select count(*) from outbox_event where payload::text like '%kern@%'")).isZero();
    }

    @Test
    void freeMailAndOneCustomersOwnDomainAreNone() {
        rule("SHARED_DOMAIN", 180, 2, 0);
        for (int i = 0; i < 2; i++) {
            Map<String, Object> deal = deal(i);
            deal.put("contacts", List.of(Map.of("lastName", "Kern", "email", "kern" + i + "@gmail.com")));
            program.registered(partner, deal);
        }
        Sweep.all(program.vendor().id());

        signals("SHARED_DOMAIN").body("items", empty());
    }

    @Test
    void copiedTextOfAnotherCustomersRegistrationIsASignalAtTheLaterOne() {
        String text = """
                The customer loses two hours a day and person to spreadsheets that nobody trusts, and its managers wait \
                for the numbers of last month until the middle of the next one.""";
        Map<String, Object> first = deal(0);
        first.put("businessProblem", text);
        String one = program.registered(program.partner(), first);
        Map<String, Object> second = deal(1);
        second.put("businessProblem", text.replace("two hours", "three hours"));
        String two = program.registered(partner, second);
        Map<String, Object> third = deal(2);
        third.put("businessProblem",
                "A hospital wants one plan for its appointments, its staff and its rooms at last.");
        program.registered(partner, third);

        Sweep.all(program.vendor().id());

        signals("COPIED_TEXT").body("items.registrationId", contains(two)).body("items[0].relatedIds", contains(one));
    }

    @Test
    void aRegistrationJustBeforeTheVendorsOwnCloseIsASignal() {
        String near = program.registered(partner, deal(0));
        String far = program.registered(partner, deal(1));
        opportunity(near, LocalDate.now().plusDays(5));
        opportunity(far, LocalDate.now().plusDays(40));
        for (String id : List.of(near, far)) {
            manager().header("If-Match", "\"1\"").body(Map.of("reason", "It is theirs."))
                    .post("/v1/deal-registrations/" + id + "/approval").then().statusCode(200);
        }

        Sweep.all(program.vendor().id());

        signals("VENDOR_CLOSE").body("items.registrationId", contains(near)).body("items[0].explanation",
                containsString("is expected to close"));
    }

    @Test
    void valuesJustAboveTheMinimumOrJustBelowAnApprovalLimitAreSignalsThatEndWithTheirRegistration() {
        program = DealProgram.with(Map.of("approveClear", false, "rules",
                Map.of("limits", Map.of("minimumDealSize", money("6000.00")), "approval", Map.of("levels",
                        List.of(Map.of("name", "Finance", "step", 1, "from", money("50000.00")))))));
        partner = program.partner();
        String small = program.registered(partner, deal(0, "6100.00"));
        String large = program.registered(partner, deal(1, "49500.00"));
        program.registered(partner, deal(2, "20000.00"));
        program.registered(partner, deal(3, "50000.00"));
        program.registered(partner, deal(4, "92233720368547758.07"));
        Sweep.all(program.vendor().id());
        signals("NEAR_MINIMUM").body("items.registrationId", contains(small)).body("items.measured", contains(2));
        signals("NEAR_APPROVAL_LIMIT").body("items.registrationId", contains(large)).body("items[0].explanation",
                containsString("Finance"));

        withdraw(small);
        Sweep.all(program.vendor().id());

        signals("NEAR_MINIMUM").body("items.status", contains("RESOLVED_BY_RULE"))
                .body("items.resolvedBy", contains("rule:registration-ended"));
        signals("NEAR_APPROVAL_LIMIT").body("items.status", contains("OPEN"));
    }

    @Test
    void manyRoundAmountsOfOnePartnerAreASignal() {
        rule("ROUND_AMOUNTS", 90, 3, 75);
        for (int i = 0; i < 3; i++) {
            program.registered(partner, deal(i, (i + 1) + "0000.00"));
        }
        UUID exact = program.partner();
        for (int i = 3; i < 6; i++) {
            program.registered(exact, deal(i, (i + 1) + "1234.56"));
        }

        Sweep.all(program.vendor().id());

        signals("ROUND_AMOUNTS").body("items.partnerId", contains(partner.toString())).body("items.measured",
                contains(100));
    }

    @Test
    void aPileAtTheEndOfAFiscalQuarterIsASignalAndAnotherOneWhenItComesToNothing() {
        rule("PERIOD_END_PILE_UP", 7, 4, 50);
        rule("PERIOD_END_REVERSAL", 7, 4, 50);
        program.registered(partner, deal(0));
        goTo(FiscalQuarter.of(LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(3), 1).lastDay().minusDays(2));
        String[] late = new String[4];
        for (int i = 0; i < 4; i++) {
            late[i] = program.registered(partner, deal(i + 1));
        }
        Sweep.all(program.vendor().id());
        signals("PERIOD_END_PILE_UP").body("items.partnerId", contains(partner.toString())).body("items.measured",
                contains(100));

        withdraw(late[0]);
        Sweep.all(program.vendor().id());
        signals("PERIOD_END_REVERSAL").body("items", empty());
        clock.advance(program.vendor().id(), Duration.ofDays(20));
        withdraw(late[1]);
        Sweep.all(program.vendor().id());

        signals("PERIOD_END_REVERSAL").body("items.measured", contains(50)).body("items[0].explanation",
                containsString("2 were withdrawn"));
    }

    @Test
    void aSignalIsResolvedByAPersonOnceOverBothDoors() {
        rule("VELOCITY_PARTNER", 1, 1, 0);
        rule("VELOCITY_USER", 1, 1, 0);
        program.registered(partner, deal(0));
        program.registered(partner, deal(1));
        Sweep.all(program.vendor().id());
        String id = signals("VELOCITY_PARTNER").extract().path("items[0].id");
        String path = "/v1/anomaly-signals/" + id;

        manager().body(Map.of("decision", "DISMISSED", "reason", "A campaign.")).post(path + "/resolution").then()
                .statusCode(428);
        manager().header("If-Match", "\"1\"").body(Map.of("decision", "DISMISSED")).post(path + "/resolution").then()
                .statusCode(400);
        manager().header("If-Match", "\"1\"").body(Map.of("decision", "DISMISSED", "reason", "A campaign."))
                .post(path + "/resolution").then().statusCode(200).header("ETag", equalTo("\"2\""))
                .body("status", equalTo("DISMISSED")).body("resolution", equalTo("A campaign."));
        manager().header("If-Match", "\"2\"").body(Map.of("decision", "CONFIRMED", "reason", "No."))
                .post(path + "/resolution").then().statusCode(409).body("code", equalTo("signal-resolved"));
        String token = program.vendor().token(Role.PROGRAM_ADMIN);
        String other = TestVendor.graphql(token,
                "{ anomalySignals(status: OPEN) { edges { node { id kind explanation } } } }", Map.of())
                .path("data.anomalySignals.edges[0].node.id");
        TestVendor.graphql(token, """
                mutation { resolveAnomalySignal(id: "%s", expectedRevision: 1,
                             input: {decision: CONFIRMED, reason: "They admit it."}) { status resolvedBy } }"""
                .formatted(other), Map.of()).then().body("data.resolveAnomalySignal.status", equalTo("CONFIRMED"));
        program.vendor().as(Role.AUDITOR).queryParam("subjectId", id).get("/v1/audit-events").then()
                .body("items.action", containsInAnyOrder("anomaly-raised", "anomaly-resolved"));
        program.registered(partner, deal(2));
        Sweep.all(program.vendor().id());
        signals("VELOCITY_PARTNER").body("items.status", contains("DISMISSED"));
    }

    @Test
    void rulesAreDataWithDefaultsAndARevision() {
        program.vendor().as(Role.AUDITOR).get("/v1/anomaly-rules").then().statusCode(200).body("items",
                hasSize(AnomalyKind.values().length)).body("items.revision", hasItem(0));
        Map<String, Object> rule = rule(90, 10, 80);
        var admin = program.vendor().as(Role.PROGRAM_ADMIN);
        admin.header("If-Match", "\"0\"").body(rule).put("/v1/anomaly-rules/ROUND_AMOUNTS").then().statusCode(200)
                .body("revision", equalTo(1));
        program.vendor().as(Role.PROGRAM_ADMIN).header("If-Match", "\"0\"").body(rule)
                .put("/v1/anomaly-rules/ROUND_AMOUNTS").then().statusCode(412);
        program.vendor().as(Role.PROGRAM_ADMIN).header("If-Match", "\"0\"").body(rule)
                .put("/v1/anomaly-rules/PERIOD_END_PILE_UP").then().statusCode(400).body("errors.field",
                        contains("windowDays"));
        program.vendor().as(Role.PROGRAM_ADMIN).get("/v1/anomaly-rules/NO_SUCH_KIND").then().statusCode(404);
        TestVendor.graphql(program.vendor().token(Role.PROGRAM_ADMIN), """
                mutation($input: WriteAnomalyRuleInput!) {
                  writeAnomalyRule(kind: ROUND_AMOUNTS, input: $input, expectedRevision: 1) { revision threshold } }""",
                Map.of("input", rule)).then().body("data.writeAnomalyRule.revision", equalTo(2));
        TestVendor.graphql(program.vendor().token(Role.AUDITOR), "{ anomalyRules { kind revision } }", Map.of()).then()
                .body("data.anomalyRules.find { it.kind == 'ROUND_AMOUNTS' }.revision", equalTo(2));
    }

    @Test
    void partnersAndOtherVendorsSeeNoSignal() {
        rule("VELOCITY_PARTNER", 1, 1, 0);
        program.registered(partner, deal(0));
        program.registered(partner, deal(1));
        Sweep.all(program.vendor().id());
        String id = signals("VELOCITY_PARTNER").extract().path("items[0].id");

        program.vendor().asPartner(partner).get("/v1/anomaly-signals").then().statusCode(403);
        TestVendor other = TestVendor.create();
        other.as(Role.CHANNEL_MANAGER).get("/v1/anomaly-signals").then().body("items", empty());
        other.as(Role.CHANNEL_MANAGER).get("/v1/anomaly-signals/" + id).then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"")
                .body(Map.of("decision", "DISMISSED", "reason", "Not mine.")).post("/v1/anomaly-signals/" + id
                        + "/resolution")
                .then().statusCode(404);
    }

    private ValidatableResponse signals(String kind) {
        return manager().queryParam("kind", kind).get("/v1/anomaly-signals").then().statusCode(200);
    }

    private RequestSpecification manager() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private void rule(String kind, int windowDays, int threshold, int percent) {
        program.vendor().as(Role.PROGRAM_ADMIN).header("If-Match", "\"0\"").body(rule(windowDays, threshold, percent))
                .put("/v1/anomaly-rules/" + kind).then().statusCode(200);
    }

    private static Map<String, Object> rule(int windowDays, int threshold, int percent) {
        return Map.of("active", true, "windowDays", windowDays, "threshold", threshold, "percent", percent,
                "resolveWhenEnded", false);
    }

    private void withdraw(String id) {
        program.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of("reason", "It came to nothing."))
                .post("/v1/deal-registrations/" + id + "/withdrawal").then().statusCode(200);
    }

    private void goTo(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        clock.advance(program.vendor().id(), Duration.between(clock.now(program.vendor().id()), noon));
    }

    /** An opportunity of the vendor's own at the registration's customer. */
    private void opportunity(String registrationId, LocalDate closesOn) {
        long no = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        UUID id = UUID.randomUUID();
        Sql.as(program.vendor().id(), """
                insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
                select d.vendor_id, $2, d.customer_id, 'OPPORTUNITY', c.norm_version, c.keyed_as, c.fingerprint
                  from deal_registration d
                  join customer_record c on c.vendor_id = d.vendor_id and c.no = d.no where d.id = $1""",
                UUID.fromString(registrationId), no);
        Sql.as(program.vendor().id(), """
                insert into crm_opportunity (vendor_id, id, source, external_id, record_no, customer, title, families,
                       family_scope, state, expected_close_on, engaged_at, received_at, revision)
                values ($1, $2, 'test', $3, $4, $5, 'Own deal', '{ANALYTICS}', '{ANALYTICS}', 'OPEN', $6, $7, $7, 1)""",
                program.vendor().id(), id, id.toString(), no, new JsonObject(), closesOn, OffsetDateTime.now());
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Map<String, Object> deal(int company) {
        return deal(company, "12345.67");
    }

    private static Map<String, Object> deal(int company, String amount) {
        Map<String, Object> deal = new HashMap<>(DealProgram.deal(COMPANIES.get(company) + " GmbH"));
        deal.put("dealValue", money(amount));
        return deal;
    }
}

package io.concordat.deal.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class ExtensionTest {

    private static final Map<String, Object> TALK = Map.of("kind", "POC_OR_DEMO", "happenedOn",
            LocalDate.now().minusDays(3).toString(), "proof", "https://example.com/minutes");

    @Inject
    MovableClock clock;

    @Test
    void aReviewerGrantsAPartOfWhatThePartnerAskedForAndTheWindowLastsLonger() {
        DealProgram program = DealProgram.create();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Longer Works GmbH"));
        Instant endsAt = endsAt(program, deal);

        Response asked = ask(program, partner, deal, 30);
        asked.then().statusCode(201).header("ETag", "\"1\"").body("status", equalTo("REQUESTED"))
                .body("days", equalTo(30)).body("requestedBy", nullValue())
                .body("activities[0].kind", equalTo("POC_OR_DEMO"));
        assertThat(asked.header("Location"))
                .endsWith("/v1/deal-registrations/" + deal + "/extension-requests/" + asked.path("id"));
        ask(program, partner, deal, 10).then().statusCode(409).body("code", equalTo("extension-open"));

        decide(program, deal, asked.path("id"), "grant", 1, Map.of("days", 20, "reason", "The pilot runs."))
                .then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("GRANTED"))
                .body("grantedDays", equalTo(20)).body("decidedBy", notNullValue());

        ZoneId zone = program.vendor().vendor().zone();
        assertThat(endsAt(program, deal)).isEqualTo(endsAt.atZone(zone).plusDays(20).toInstant());
        assertThat(protectedUntil(program)).containsExactly(endsAt(program, deal));
        program.vendor().asPartner(partner).get("/v1/deal-registrations/" + deal + "/extension-requests").then()
                .statusCode(200).body("items.status", contains("GRANTED"))
                .body("items[0].decidedBy", nullValue()).body("items[0].decisionReason", equalTo("The pilot runs."));
        decide(program, deal, asked.path("id"), "denial", 2, Map.of("reason", "No.")).then().statusCode(409)
                .body("code", equalTo("extension-decided"));
        ask(program, partner, deal, 10).then().statusCode(409).body("code", equalTo("extension-limit"));
        assertThat(events(program, deal)).contains("extension-requested", "extension-granted");
    }

    @Test
    void enoughProvenActivitiesGrantAtOnceAndTheRuleIsNamed() {
        DealProgram program = program(Map.of("most", 2, "days", 45, "automaticFromActivities", 2));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Engaged Works GmbH"));
        Map<String, Object> old = Map.of("kind", "DISCUSSION_HELD", "happenedOn",
                LocalDate.now().minusDays(31).toString(), "proof", "mail");

        ask(program, partner, deal, Map.of("days", 45, "reason", "Busy.", "activities", List.of(TALK, TALK))).then()
                .statusCode(201).body("status", equalTo("GRANTED")).body("grantedDays", equalTo(45))
                .body("rule", containsString("2 proven activities"));
        ask(program, partner, deal, Map.of("days", 45, "reason", "Busy.", "activities", List.of(TALK, old))).then()
                .statusCode(201).body("status", equalTo("REQUESTED")).body("rule", nullValue());
    }

    @Test
    void whatTheRulesDoNotPermitIsRefusedByFieldAndCode() {
        DealProgram program = program(Map.of("most", 0, "days", 20));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Refused Works GmbH"));

        ask(program, partner, deal, 21).then().statusCode(400).body("code", equalTo("out-of-range"))
                .body("errors[0].field", equalTo("days"));
        ask(program, partner, deal, Map.of("days", 5, "reason", "Please.")).then().statusCode(400)
                .body("code", equalTo("evidence-required"));
        ask(program, partner, deal, Map.of("days", 5, "reason", "Please.", "activities",
                List.of(Map.of("kind", "EVALUATION", "happenedOn", "2099-01-01", "proof", "mail")))).then()
                .statusCode(400).body("errors[0].field", equalTo("activities[0].happenedOn"));
        ask(program, partner, deal, 20).then().statusCode(409).body("code", equalTo("extension-limit"));
    }

    @Test
    void onlyARunningProtectionIsExtended() {
        DealProgram program = DealProgram.with(Map.of("approveClear", false));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Waiting Works GmbH"));

        ask(program, partner, deal, 10).then().statusCode(409).body("code", equalTo("deal-state"));
    }

    @Test
    void aRequestThatStillWaitsWhenTheProtectionEndsIsDeniedByTheClock() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 10));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Late Works GmbH"));
        String request = ask(program, partner, deal, 10).then().statusCode(201).extract().path("id");

        clock.advance(program.vendor().id(), Duration.ofDays(12));

        ask(program, partner, deal, 10).then().statusCode(409).body("code", equalTo("deal-state"));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> program.vendor().asPartner(partner)
                        .get("/v1/deal-registrations/" + deal + "/extension-requests/" + request).then()
                        .statusCode(200).header("ETag", "\"2\"").body("status", equalTo("DENIED"))
                        .body("rule", containsString("ended before"))
                        .body("decisionReason", containsString("EXPIRED")));
    }

    @Test
    void anExtensionThatWouldRunIntoAnotherProtectionIsRefusedAndStaysUndecided() {
        DealProgram program = DealProgram.create();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Held Works GmbH"));
        String request = ask(program, partner, deal, 30).then().statusCode(201).extract().path("id");
        String other = program.registered(program.partner(), DealProgram.deal("Other Works GmbH"));
        // Another protection of the same opportunity begins where this one ends, as no door would let it.
        int vendor = program.vendor().id();
        Sql.as(vendor, """
                update protection set during = tstzrange((select upper(p.during) from protection p
                         join deal_registration d on d.vendor_id = p.vendor_id and d.no = p.registration_no
                        where d.vendor_id = $1 and d.id = $2), 'infinity'),
                       customer_id = (select customer_id from deal_registration where vendor_id = $1 and id = $2)
                 where vendor_id = $1
                   and registration_no = (select no from deal_registration where vendor_id = $1 and id = $3)""",
                vendor, UUID.fromString(deal), UUID.fromString(other));

        decide(program, deal, request, "grant", 1, Map.of("reason", "Fine.")).then().statusCode(409)
                .body("code", equalTo("protection-held"));

        program.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + deal + "/extension-requests/" + request)
                .then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void ofManyDecisionsAtOnceOneCountsAndTheWindowIsLengthenedOnce() {
        DealProgram program = program(Map.of("most", 5));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Raced Works GmbH"));
        Instant endsAt = endsAt(program, deal);

        List<Response> asked = AtOnce.call(10, i -> ask(program, partner, deal, 10));
        assertThat(asked).extracting(Response::statusCode).containsOnlyOnce(201)
                .isSubsetOf(201, 409);
        String request = asked.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow()
                .path("id");
        List<Response> decided = AtOnce.call(10, i -> decide(program, deal, request, i % 2 == 0 ? "grant" : "denial", 1,
                Map.of("reason", "At once.")));

        assertThat(decided).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 412);
        String decision = decided.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow()
                .path("status");
        ZoneId zone = program.vendor().vendor().zone();
        assertThat(endsAt(program, deal)).isEqualTo(
                decision.equals("GRANTED") ? endsAt.atZone(zone).plusDays(10).toInstant() : endsAt);
    }

    @Test
    void anotherPartnerAndAnotherVendorFindNothing() {
        DealProgram program = DealProgram.create();
        UUID partner = program.partner();
        UUID stranger = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Private Works GmbH"));
        String request = ask(program, partner, deal, 10).then().statusCode(201).extract().path("id");
        String path = "/v1/deal-registrations/" + deal + "/extension-requests";

        ask(program, stranger, deal, 10).then().statusCode(404);
        program.vendor().asPartner(stranger).get(path).then().statusCode(404);
        program.vendor().asPartner(stranger).get(path + "/" + request).then().statusCode(404);
        TestVendor elsewhere = TestVendor.create();
        elsewhere.as(Role.CHANNEL_MANAGER).get(path).then().statusCode(404);
        elsewhere.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Mine."))
                .post(path + "/" + request + "/grant").then().statusCode(404);
        program.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of("reason", "Myself."))
                .post(path + "/" + request + "/grant").then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        DealProgram program = DealProgram.create();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Graph Works GmbH"));
        String other = program.registered(partner, DealProgram.deal("Unextended Works GmbH"));

        Response asked = TestVendor.graphql(program.vendor().partnerToken(partner, Role.PARTNER_USER), """
                mutation($id: ID!, $input: RequestExtensionInput!) {
                  requestExtension(registrationId: $id, input: $input) { id status revision } }""",
                Map.of("id", deal, "input", request(30)));
        asked.then().body("errors", nullValue()).body("data.requestExtension.status", equalTo("REQUESTED"));
        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), """
                mutation($id: ID!, $request: ID!) { grantExtension(registrationId: $id, requestId: $request,
                  expectedRevision: 1, input: { reason: "Fine." }) { status grantedDays protectedUntil } }""",
                Map.of("id", deal, "request", asked.path("data.requestExtension.id"))).then()
                .body("errors", nullValue()).body("data.grantExtension.grantedDays", equalTo(30));
        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), """
                mutation($id: ID!, $request: ID!) { denyExtension(registrationId: $id, requestId: $request,
                  expectedRevision: 2, input: { reason: "Late." }) { status } }""",
                Map.of("id", deal, "request", asked.path("data.requestExtension.id"))).then()
                .body("errors[0].extensions.code", equalTo("extension-decided"));

        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), """
                { dealRegistrations(first: 10) { edges { node { id protection { endsAt rule }
                    extensionRequests { status days activities { kind proof } } } } } }""", Map.of()).then()
                .body("errors", nullValue()).body("data.dealRegistrations.edges.node.id", contains(other, deal))
                .body("data.dealRegistrations.edges[0].node.extensionRequests", empty())
                .body("data.dealRegistrations.edges[1].node.extensionRequests.status", contains("GRANTED"))
                .body("data.dealRegistrations.edges[1].node.protection.rule", containsString("90 days"));
    }

    private static DealProgram program(Map<String, Object> extension) {
        return DealProgram.with(Map.of("rules", Map.of("protection", Map.of("extension", extension))));
    }

    private static Map<String, Object> request(int days) {
        return Map.of("days", days, "reason", "The budget comes later.", "activities", List.of(TALK));
    }

    private static Response ask(DealProgram program, UUID partner, String deal, int days) {
        return ask(program, partner, deal, request(days));
    }

    private static Response ask(DealProgram program, UUID partner, String deal, Map<String, Object> body) {
        return program.vendor().asPartner(partner).body(body)
                .post("/v1/deal-registrations/" + deal + "/extension-requests");
    }

    private static Response decide(DealProgram program, String deal, String request, String how, int revision,
            Map<String, Object> body) {
        return program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"").body(body)
                .post("/v1/deal-registrations/" + deal + "/extension-requests/" + request + "/" + how);
    }

    private static Instant endsAt(DealProgram program, String deal) {
        return Instant.parse(program.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + deal).then()
                .statusCode(200).extract().path("protection.endsAt"));
    }

    private static List<Instant> protectedUntil(DealProgram program) {
        return Sql.as(program.vendor().id(), "select upper(during) from protection where vendor_id = $1",
                program.vendor().id()).stream().map(row -> ((java.time.OffsetDateTime) row[0]).toInstant()).toList();
    }

    private static List<String> events(DealProgram program, String deal) {
        return Sql.as(program.vendor().id(), "select kind from outbox_event where vendor_id = $1 and subject_id = $2",
                program.vendor().id(), UUID.fromString(deal)).stream().map(row -> (String) row[0]).toList();
    }
}

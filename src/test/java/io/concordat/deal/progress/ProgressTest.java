package io.concordat.deal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class ProgressTest {

    private static final String TODAY = LocalDate.now().minusDays(1).toString();
    private static final Map<String, Object> RULES = Map.of("stages",
            List.of(Map.of("name", "Discovery", "stage", "PROSPECT"), Map.of("name", "Qualified lead", "stage",
                    "QUALIFIED"), Map.of("name", "Proof of value", "stage", "VALIDATION"),
                    Map.of("name", "Signed off", "stage", "CLOSED")),
            "gates",
            List.of(Map.of("stage", "QUALIFIED", "milestones", List.of("BUDGET_CONFIRMED")),
                    Map.of("stage", "VALIDATION", "activities", List.of("POC_OR_DEMO")),
                    Map.of("stage", "CLOSED", "milestones", List.of("CONTRACT_SIGNED"))));

    @Inject
    MovableClock clock;

    @Test
    void aDealGoesThroughTheVendorsStagesGateByGate() {
        DealProgram program = program();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Stage Works GmbH"));

        Response closed = change(program, partner, deal, Map.of("stage", "Proof of value"));
        closed.then().statusCode(409).body("code", equalTo("stage-gate-closed")).body("errors.field",
                containsInAnyOrder("milestones.BUDGET_CONFIRMED", "activities.POC_OR_DEMO"));
        add(program, partner, deal, "milestones",
                Map.of("code", "BUDGET_CONFIRMED", "reachedOn", TODAY, "proof", "mail of the CFO")).then()
                .statusCode(201).body("recordedBy", nullValue());
        Response first = change(program, partner, deal,
                Map.of("stage", "qualified lead", "note", "Went well.", "forecastCloseDate", "2031-06-30"));
        first.then().statusCode(201).body("fromStage", equalTo("PROSPECT")).body("stage", equalTo("QUALIFIED"))
                .body("stageName", equalTo("Qualified lead"));
        program.vendor().asPartner(partner).get(first.header("Location")).then().statusCode(200)
                .body("note", equalTo("Went well."));
        add(program, partner, deal, "activities",
                Map.of("kind", "POC_OR_DEMO", "happenedOn", TODAY, "proof", "recording")).then().statusCode(201)
                .body("doneBy", equalTo("JOINTLY"));
        change(program, partner, deal, Map.of("stage", "VALIDATION", "forecastCloseDate", "2031-05-31")).then()
                .statusCode(201).body("stageName", equalTo("Proof of value"));
        change(program, partner, deal, Map.of("stage", "VALIDATION")).then().statusCode(409)
                .body("code", equalTo("stage-unchanged"));
        change(program, partner, deal, Map.of("stage", "Signed off")).then().statusCode(409)
                .body("code", equalTo("stage-needs-outcome"));
        change(program, partner, deal, Map.of("stage", "Nowhere")).then().statusCode(400)
                .body("code", equalTo("unknown-stage"));

        program.vendor().asPartner(partner).get(path(deal)).then().body("stage", equalTo("VALIDATION"))
                .body("expectedCloseDate", equalTo("2031-05-31")).body("revision", equalTo(3));
        program.vendor().as(Role.AUDITOR).get(path(deal) + "/forecast-history").then().statusCode(200)
                .body("items.oldCloseDate", contains("2031-06-30", "2031-03-31"))
                .body("items.newCloseDate", contains("2031-05-31", "2031-06-30"))
                .body("items[0].changedBy", equalTo("client-of-" + partner));
        program.vendor().as(Role.AUDITOR).get(path(deal) + "/progress").then().statusCode(200)
                .body("stageName", equalTo("Proof of value"))
                .body("stageChanges.stageName", contains("Proof of value", "Qualified lead"))
                .body("milestones.code", contains("BUDGET_CONFIRMED"))
                .body("activities.kind", contains("POC_OR_DEMO"));
        assertThat(events(program, deal)).contains("deal-stage-changed", "deal-milestone-reached",
                "deal-activity-recorded");
    }

    @Test
    void whatTheRegistrationProvesCountsForTheGatesAndItCannotBeginBehindOne() {
        DealProgram program = program();
        UUID partner = program.partner();
        Map<String, Object> body = DealProgram.deal("Proven Works GmbH");
        body.put("salesActivities", List.of(Map.of("kind", "POC_OR_DEMO", "happenedOn", TODAY, "proof", "recording")));
        Map<String, Object> ahead = DealProgram.deal("Ahead Works GmbH");
        ahead.put("stage", "VALIDATION");
        Map<String, Object> over = DealProgram.deal("Over Works GmbH");
        over.put("stage", "CLOSED");

        program.register(partner, ahead).then().statusCode(400).body("code", equalTo("stage-gate-closed"));
        program.register(partner, over).then().statusCode(400).body("code", equalTo("stage-needs-outcome"));
        String deal = program.registered(partner, body);
        add(program, partner, deal, "milestones",
                Map.of("code", "BUDGET_CONFIRMED", "reachedOn", TODAY, "proof", "mail")).then().statusCode(201);
        change(program, partner, deal, Map.of("stage", "Proof of value")).then().statusCode(201);
    }

    @Test
    void theStageCannotGoAroundItsGatesByChangingTheRegistration() {
        DealProgram program = program();
        UUID partner = program.partner();
        Map<String, Object> body = DealProgram.deal("Around Works GmbH");
        String deal = program.registered(partner, body);

        body.put("stage", "COMMITTED");
        replace(program, partner, deal, body).then().statusCode(400).body("code", equalTo("field-frozen"))
                .body("errors[0].field", equalTo("stage"));
        body.remove("stage");
        body.put("expectedCloseDate", "2031-12-31");
        replace(program, partner, deal, body).then().statusCode(200).body("expectedCloseDate", equalTo("2031-12-31"));
        program.vendor().asPartner(partner).get(path(deal) + "/forecast-history").then()
                .body("items.newCloseDate", contains("2031-12-31")).body("items[0].changedBy", nullValue());
    }

    @Test
    void anOpportunityIsLinkedAndTheDealWonAndItsProtectionEnds() {
        DealProgram program = program();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Won Works GmbH"));
        String other = program.registered(partner, DealProgram.deal("Beside Works GmbH"));

        close(program, deal, "opportunity", 1, Map.of("crmOpportunityId", "006-1")).then().statusCode(200)
                .body("status", equalTo("CONVERTED")).body("protection.endsAt", notNullValue());
        close(program, other, "opportunity", 1, Map.of("crmOpportunityId", "006-1")).then().statusCode(409)
                .body("code", equalTo("opportunity-linked-already"));
        Map<String, Object> won = Map.of("outcome", "WON", "closedOn", TODAY, "value",
                Map.of("amount", "99000.00", "currency", "EUR"));
        close(program, deal, "outcome", 2, won).then().statusCode(409).body("code", equalTo("stage-gate-closed"))
                .body("errors.field", contains("milestones.CONTRACT_SIGNED"));
        add(program, partner, deal, "milestones",
                Map.of("code", "CONTRACT_SIGNED", "reachedOn", TODAY, "proof", "contract")).then().statusCode(201);
        close(program, deal, "outcome", 1, won).then().statusCode(412);

        Response closed = close(program, deal, "outcome", 2, won);
        closed.then().statusCode(200).body("status", equalTo("WON")).body("stage", equalTo("CLOSED"));
        assertThat(Instant.parse(closed.path("protection.endsAt"))).isBeforeOrEqualTo(Instant.now());
        program.vendor().as(Role.AUDITOR).get(path(deal) + "/progress").then()
                .body("outcome.outcome", equalTo("WON")).body("outcome.value.amount", equalTo("99000.00"))
                .body("crmOpportunityId", equalTo("006-1")).body("stageName", equalTo("Signed off"));
        program.vendor().asPartner(partner).get(path(deal) + "/progress").then()
                .body("crmOpportunityId", nullValue()).body("outcome.recordedBy", nullValue());
        change(program, partner, deal, Map.of("stage", "Discovery")).then().statusCode(409)
                .body("code", equalTo("deal-state"));
        add(program, partner, deal, "activities", Map.of("kind", "X", "happenedOn", TODAY, "proof", "y")).then()
                .statusCode(409);
        assertThat(events(program, deal)).contains("deal-converted", "deal-won");
        program.register(program.partner(), DealProgram.deal("Won Works GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CLEAR")).body("status", equalTo("APPROVED"));
    }

    @Test
    void aLostDealNeedsItsReasonAndFreesTheCustomer() {
        DealProgram program = program();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Lost Works GmbH"));

        close(program, deal, "outcome", 1, Map.of("outcome", "LOST", "closedOn", TODAY)).then().statusCode(400)
                .body("errors[0].field", equalTo("reason"));
        close(program, deal, "outcome", 1, Map.of("outcome", "LOST", "closedOn", "2099-01-01", "reason", "Price."))
                .then().statusCode(400).body("errors[0].field", equalTo("closedOn"));
        close(program, deal, "outcome", 1, Map.of("outcome", "LOST", "closedOn", TODAY, "reason", "Price.")).then()
                .statusCode(200).body("status", equalTo("LOST"));

        program.register(program.partner(), DealProgram.deal("Lost Works GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CLEAR")).body("status", equalTo("APPROVED"));
    }

    @Test
    void onlyAnApprovedDealWhoseProtectionRunsIsConvertedOrClosed() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 5));
        UUID partner = program.partner();
        String over = program.registered(partner, DealProgram.deal("Over Works GmbH"));
        Map<String, Object> type = DealProgram.deal("Over Works GmbH");
        type.put("opportunityType", "EXPANSION");
        String reviewed = program.registered(program.partner(), type);

        close(program, reviewed, "opportunity", 1, Map.of("crmOpportunityId", "006-2")).then().statusCode(409)
                .body("code", equalTo("deal-state"));
        clock.advance(program.vendor().id(), Duration.ofDays(7));
        // Before or after the clock's own work has seen to it: over is over.
        Response late = close(program, over, "outcome", 1, Map.of("outcome", "WON", "closedOn", TODAY));
        assertThat(late.statusCode()).isIn(409, 412);
    }

    @Test
    void aMilestoneIsReachedOnceHoweverManySayItAtOnce() {
        DealProgram program = program();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Once Works GmbH"));

        List<Response> answers = AtOnce.call(10, i -> add(program, partner, deal, "milestones",
                Map.of("code", "BUDGET_CONFIRMED", "reachedOn", TODAY, "proof", "mail")));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
        program.vendor().asPartner(partner).get(path(deal) + "/milestones").then().body("items", hasSize(1));
    }

    @Test
    void ofManyOutcomesAtOnceOneCounts() {
        DealProgram program = DealProgram.create();
        String deal = program.registered(program.partner(), DealProgram.deal("Ended Works GmbH"));

        List<Response> answers = AtOnce.call(10, i -> close(program, deal, "outcome", 1,
                Map.of("outcome", i % 2 == 0 ? "WON" : "LOST", "closedOn", TODAY, "reason", "Said " + i)));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 412);
        assertThat(Sql.count(program.vendor().id(), """
                select count(*) from outbox_event where vendor_id = $1 and subject_id = $2
                   and kind in ('deal-won', 'deal-lost')""", program.vendor().id(), UUID.fromString(deal)))
                .isEqualTo(1);
    }

    @Test
    void anotherPartnerAndAnotherVendorFindNothingAndPartnersCloseNothing() {
        DealProgram program = program();
        UUID partner = program.partner();
        UUID stranger = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Border Works GmbH"));
        TestVendor elsewhere = TestVendor.create();

        change(program, stranger, deal, Map.of("stage", "Discovery")).then().statusCode(404);
        for (String list : List.of("progress", "stage-changes", "milestones", "activities", "forecast-history")) {
            program.vendor().asPartner(stranger).get(path(deal) + "/" + list).then().statusCode(404);
            elsewhere.as(Role.CHANNEL_MANAGER).get(path(deal) + "/" + list).then().statusCode(404);
        }
        elsewhere.as(Role.INTEGRATION).header("If-Match", "\"1\"").body(Map.of("crmOpportunityId", "1"))
                .post(path(deal) + "/opportunity").then().statusCode(404);
        program.vendor().asPartner(partner).header("If-Match", "\"1\"")
                .body(Map.of("outcome", "WON", "closedOn", TODAY)).post(path(deal) + "/outcome").then()
                .statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        DealProgram program = program();
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Graph Works GmbH"));
        String token = program.vendor().partnerToken(partner, Role.PARTNER_USER);
        String crm = program.vendor().token(Role.INTEGRATION);

        TestVendor.graphql(token, """
                mutation($id: ID!, $day: Date!) { reachMilestone(registrationId: $id,
                  input: { code: "BUDGET_CONFIRMED", reachedOn: $day, proof: "mail" }) { code }
                  recordActivity(registrationId: $id,
                  input: { kind: "POC_OR_DEMO", happenedOn: $day, proof: "x", doneBy: VENDOR }) { doneBy }
                  changeDealStage(registrationId: $id, input: { stage: "Proof of value" }) { stage stageName } }""",
                Map.of("id", deal, "day", TODAY)).then().body("errors", nullValue())
                .body("data.changeDealStage.stage", equalTo("VALIDATION"));
        TestVendor.graphql(crm, """
                mutation($id: ID!) { linkOpportunity(id: $id, expectedRevision: 2,
                  input: { crmOpportunityId: "006-9" }) { status progress { crmOpportunityId stageName } } }""",
                Map.of("id", deal)).then().body("errors", nullValue())
                .body("data.linkOpportunity.progress.crmOpportunityId", equalTo("006-9"));
        TestVendor.graphql(crm, """
                mutation($id: ID!, $day: Date!) { closeDeal(id: $id, expectedRevision: 3,
                  input: { outcome: LOST, closedOn: $day, reason: "Budget cut." }) { status stage
                    progress { outcome { outcome value { amount } reason } stageChanges { stageName }
                      milestones { code } activities { doneBy } forecastHistory { newCloseDate } } } }""",
                Map.of("id", deal, "day", TODAY)).then().body("errors", nullValue())
                .body("data.closeDeal.status", equalTo("LOST"))
                .body("data.closeDeal.progress.outcome.value.amount", equalTo("125000.00"))
                .body("data.closeDeal.progress.stageChanges.stageName", contains("Signed off", "Proof of value"))
                .body("data.closeDeal.progress.forecastHistory", empty());
        TestVendor.graphql(token, "{ dealRegistrations(first: 5) { edges { node { progress { stage stageName } } } } }",
                Map.of()).then().body("errors", nullValue())
                .body("data.dealRegistrations.edges.node.progress.stageName", contains("Signed off"));
    }

    @Test
    void aDraftHasProgressAndApprovalToShowAndNothingToChange() {
        DealProgram program = program();
        UUID partner = program.partner();
        String draft = program.vendor().asPartner(partner).body(DealProgram.deal("Draft Works GmbH"))
                .post("/v1/deal-drafts").then().statusCode(201).extract().path("id");

        program.vendor().asPartner(partner).get(path(draft) + "/progress").then().statusCode(200)
                .body("stage", equalTo("PROSPECT"));
        program.vendor().asPartner(partner).get(path(draft) + "/approval-levels").then().statusCode(200)
                .body("items", empty());
        change(program, partner, draft, Map.of("stage", "QUALIFIED")).then().statusCode(409)
                .body("code", equalTo("deal-state"));
    }

    private static DealProgram program() {
        return DealProgram.with(Map.of("rules", Map.of("progress", RULES)));
    }

    private static Response change(DealProgram program, UUID partner, String deal, Map<String, Object> body) {
        return add(program, partner, deal, "stage-changes", body);
    }

    private static Response add(DealProgram program, UUID partner, String deal, String what,
            Map<String, Object> body) {
        return program.vendor().asPartner(partner).body(body).post(path(deal) + "/" + what);
    }

    private static Response replace(DealProgram program, UUID partner, String deal, Map<String, Object> body) {
        return program.vendor().asPartner(partner).header("If-Match", "\"1\"").body(new HashMap<>(body))
                .put(path(deal));
    }

    private static Response close(DealProgram program, String deal, String how, int revision,
            Map<String, Object> body) {
        return program.vendor().as(Role.INTEGRATION).header("If-Match", "\"" + revision + "\"").body(body)
                .post(path(deal) + "/" + how);
    }

    private static String path(String deal) {
        return "/v1/deal-registrations/" + deal;
    }

    private static List<String> events(DealProgram program, String deal) {
        return Sql.as(program.vendor().id(), "select kind from outbox_event where vendor_id = $1 and subject_id = $2",
                program.vendor().id(), UUID.fromString(deal)).stream().map(row -> (String) row[0]).toList();
    }
}

package io.concordat.deal.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class ConflictStoryTest {

    @Inject
    MovableClock clock;

    @Test
    void aConflictOpensACaseThatSaysWhatEachPartyHasForEveryRuleAndWhatTheyPropose() {
        Conflicts conflicts = Conflicts.with(Map.of());
        String first = conflicts.registered(conflicts.program.partner(), "Contested Works GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Contested Works GmbH");

        conflicts.deal(second).body("status", equalTo("IN_CONFLICT"));
        String id = conflicts.caseOf(second);
        conflicts.read(id).header("ETag", "\"1\"").body("status", equalTo("OPEN")).body("kind", equalTo("PARTNER"))
                .body("registrationId", equalTo(second)).body("parties.holdingId", contains(second, first))
                .body("parties.challenger", contains(true, false))
                .body("proposal.rule", equalTo("APPROVED_EARLIER")).body("proposal.winner", equalTo(first))
                .body("rules.rule", contains("NAMED_ACCOUNT", "CUSTOMER_CHOICE", "INCUMBENT", "APPROVED_EARLIER",
                        "FIRST_COMPLETE", "EVIDENCE_SCORE", "TIER", "MANUAL"))
                .body("rules[3].effect", equalTo("DECIDES")).body("rules[3].inputs.party", contains(second, first))
                .body("rules[3].inputs[1].value", notNullValue()).body("rules[3].inputs[0].value", nullValue())
                .body("rules[4].inputs.value", hasSize(2)).body("decideBy", notNullValue())
                .body("decision", nullValue());
        assertThat(conflicts.caseOf(first)).isEqualTo(id);
        assertThat(conflicts.events(id)).containsExactly("conflict-opened");
    }

    @Test
    void theHolderWinsAndTheChallengerIsRejected() {
        Conflicts conflicts = Conflicts.with(Map.of());
        String first = conflicts.registered(conflicts.program.partner(), "Held Fast GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Held Fast GmbH");
        String id = conflicts.caseOf(second);

        conflicts.decide("rita", id, 1, second, "FIRST_COMPLETE", null).then().statusCode(409)
                .body("code", equalTo("rule-speaks-otherwise"));
        conflicts.decide("rita", id, 1, UUID.randomUUID().toString(), "MANUAL", null).then().statusCode(400)
                .body("code", equalTo("unknown-party"));
        conflicts.decide("rita", id, 1, first, "FIRST_COMPLETE", null).then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("DECIDED"))
                .body("decision.winner", equalTo(first)).body("decision.rule", equalTo("FIRST_COMPLETE"))
                .body("decision.second", equalTo("REJECTED")).body("decision.decidedBy", equalTo("rita"))
                .body("decision.rules", hasSize(8)).body("appealUntil", notNullValue());

        conflicts.deal(first).body("status", equalTo("APPROVED"));
        conflicts.deal(second).body("status", equalTo("REJECTED"))
                .body("decision.reason", equalTo("What was shown settles it."));
        conflicts.decide("rita", id, 2, first, "MANUAL", null).then().statusCode(409)
                .body("code", equalTo("conflict-state"));
    }

    @Test
    void theCustomersWrittenChoiceTurnsTheProposalAndTheChallengerTakesThePlace() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        String first = conflicts.registered(conflicts.program.partner(), "Chosen Works GmbH");
        String second = conflicts.registered(challenger, "Chosen Works GmbH");
        String id = conflicts.caseOf(second);

        conflicts.post(conflicts.partner(challenger), id, "evidence", 1,
                Map.of("party", first, "chosenOn", yesterday(), "text", "Not us.")).then().statusCode(400)
                .body("code", equalTo("unknown-party"));
        conflicts.post(conflicts.partner(challenger), id, "evidence", 1,
                Map.of("party", second, "chosenOn", yesterday(), "attachmentId", UUID.randomUUID().toString())).then()
                .statusCode(400).body("code", equalTo("unknown-attachment"));
        conflicts.post(conflicts.partner(challenger), id, "evidence", 1,
                Map.of("party", second, "chosenOn", yesterday())).then().statusCode(400)
                .body("code", equalTo("evidence-empty"));
        conflicts.post(conflicts.partner(challenger), id, "evidence", 1,
                Map.of("party", second, "chosenOn", yesterday(), "text", "We buy from them.")).then().statusCode(200)
                .body("revision", equalTo(2)).body("evidence.text", contains("We buy from them."))
                .body("proposal", nullValue());
        conflicts.read(id).body("proposal.rule", equalTo("CUSTOMER_CHOICE"))
                .body("proposal.winner", equalTo(second)).body("evidence.recordedBy", hasSize(1));

        conflicts.decide("rita", id, 2, second, "CUSTOMER_CHOICE", null).then().statusCode(200);

        conflicts.deal(first).body("status", equalTo("REVOKED"));
        conflicts.deal(second).body("status", equalTo("APPROVED")).body("protection.endsAt", notNullValue())
                .body("secondPartner", nullValue());
        assertThat(conflicts.exclusive()).isEqualTo(1);
    }

    @Test
    void aSecondPartnerGoesOnBesideTheFirstWithoutShuttingAnybodyOut() {
        Conflicts conflicts = Conflicts.with(Map.of("reducedPercent", 40));
        String first = conflicts.registered(conflicts.program.partner(), "Shared Works GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Shared Works GmbH");
        conflicts.decide("rita", conflicts.caseOf(second), 1, first, "MANUAL", "REDUCED").then().statusCode(200)
                .body("decision.benefitPercent", equalTo(40));
        conflicts.deal(second).body("status", equalTo("APPROVED"))
                .body("secondPartner.outcome", equalTo("REDUCED")).body("secondPartner.benefitPercent", equalTo(40));
        conflicts.deal(first).body("status", equalTo("APPROVED")).body("secondPartner", nullValue());
        assertThat(conflicts.exclusive()).isEqualTo(1);

        String third = conflicts.registered(conflicts.program.partner(), "Other Shared Works GmbH");
        String fourth = conflicts.registered(conflicts.program.partner(), "Other Shared Works GmbH");
        conflicts.decide("rita", conflicts.caseOf(fourth), 1, fourth, "MANUAL", "CO_SELL").then().statusCode(200);
        conflicts.deal(third).body("status", equalTo("APPROVED")).body("secondPartner.outcome", equalTo("CO_SELL"));
        conflicts.deal(fourth).body("status", equalTo("APPROVED")).body("secondPartner", nullValue());
        assertThat(conflicts.exclusive()).isEqualTo(2);
    }

    @Test
    void anAppealIsDecidedBySomebodyElseAndReversesEverything() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID loser = conflicts.program.partner();
        UUID winner = conflicts.program.partner();
        String first = conflicts.registered(loser, "Appealed Works GmbH");
        String endsAt = conflicts.deal(first).extract().path("protection.endsAt");
        String second = conflicts.registered(winner, "Appealed Works GmbH");
        String id = conflicts.caseOf(second);
        conflicts.decide("rita", id, 1, second, "MANUAL", null).then().statusCode(200);
        conflicts.deal(first).body("status", equalTo("REVOKED"));

        conflicts.appeal(winner, id, 2).then().statusCode(409).body("code", equalTo("nothing-to-appeal"));
        conflicts.appeal(loser, id, 2).then().statusCode(200).body("status", equalTo("APPEALED"))
                .body("appeal.reason", equalTo("The customer wants us.")).body("appeal.by", nullValue());
        program(conflicts).asPartner(winner).get("/v1/conflict-cases/" + id).then().body("appeal.at", notNullValue())
                .body("appeal.reason", nullValue()).body("appeal.partnerId", nullValue());
        conflicts.decideAppeal("rita", id, 3, first).then().statusCode(403).body("code", equalTo("same-decider"));
        conflicts.decideAppeal("otto", id, 3, first).then().statusCode(200).body("status", equalTo("FINAL"))
                .body("appealDecision.winner", equalTo(first)).body("decision.winner", equalTo(second));

        conflicts.deal(first).body("status", equalTo("APPROVED")).body("protection.endsAt", equalTo(endsAt));
        conflicts.deal(second).body("status", equalTo("REVOKED"));
        assertThat(conflicts.exclusive()).isEqualTo(1);
        assertThat(conflicts.events(id)).containsExactly("conflict-opened", "conflict-decided", "conflict-appealed",
                "conflict-appeal-decided", "conflict-final");
        conflicts.appeal(winner, id, 4).then().statusCode(409).body("code", equalTo("conflict-state"));
    }

    @Test
    void aRejectedChallengerComesBackByAnAppealAndTheHolderLosesItsProtection() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        String first = conflicts.registered(conflicts.program.partner(), "Returned Works GmbH");
        String second = conflicts.registered(challenger, "Returned Works GmbH");
        String id = conflicts.caseOf(second);
        conflicts.decide("rita", id, 1, first, "MANUAL", null).then().statusCode(200);
        conflicts.appeal(challenger, id, 2).then().statusCode(200);

        conflicts.decideAppeal("otto", id, 3, second).then().statusCode(200);

        conflicts.deal(first).body("status", equalTo("REVOKED"));
        conflicts.deal(second).body("status", equalTo("APPROVED"));
        assertThat(conflicts.exclusive()).isEqualTo(1);
    }

    @Test
    void aRuleThatDecidesByItselfDoesSoWhileRegistering() {
        Conflicts conflicts = Conflicts.with(Map.of("automatic", true, "secondPartner", "CO_SELL"));
        String first = conflicts.registered(conflicts.program.partner(), "Automatic Works GmbH");

        Response second = conflicts.program.register(conflicts.program.partner(),
                DealProgram.deal("Automatic Works GmbH"));

        second.then().statusCode(201).body("status", equalTo("APPROVED"))
                .body("secondPartner.outcome", equalTo("CO_SELL")).body("verdict", equalTo("CONFLICT_PARTNER"));
        String id = conflicts.caseOf(second.path("id"));
        conflicts.read(id).body("status", equalTo("DECIDED")).body("decision.decidedBy", equalTo("policy"))
                .body("decision.rule", equalTo("APPROVED_EARLIER")).body("decision.winner", equalTo(first));
        program(conflicts).as(Role.AUDITOR)
                .get("/v1/deal-registrations/" + second.path("id") + "/review").then()
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void whatLeavesTheConflictByItselfIsNoLongerDecided() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        String first = conflicts.registered(conflicts.program.partner(), "Left Works GmbH");
        String second = conflicts.registered(challenger, "Left Works GmbH");
        String id = conflicts.caseOf(second);
        program(conflicts).asPartner(challenger).header("If-Match", "\"1\"").body(Map.of("reason", "No budget."))
                .post("/v1/deal-registrations/" + second + "/withdrawal").then().statusCode(200);

        conflicts.read(id).body("status", equalTo("WITHDRAWN")).body("closedBecause", containsString("WITHDRAWN"));
        conflicts.deal(first).body("status", equalTo("APPROVED"));
        conflicts.decide("rita", id, 2, first, "MANUAL", null).then().statusCode(409);
    }

    @Test
    void whenTheHolderLeavesTheRulesThatDecideByThemselvesGiveThePlaceToTheChallenger() {
        Conflicts conflicts = Conflicts.with(Map.of("automatic", true, "tieBreaks", List.of("CUSTOMER_CHOICE")));
        String first = conflicts.registered(conflicts.program.partner(), "Freed Works GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Freed Works GmbH");
        String id = conflicts.caseOf(second);
        conflicts.read(id).body("status", equalTo("OPEN")).body("proposal.winner", nullValue());

        program(conflicts).as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Given up."))
                .post("/v1/deal-registrations/" + first + "/revocation").then().statusCode(200);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> conflicts.deal(second).body("status", equalTo("APPROVED")));
        conflicts.read(id).body("status", equalTo("FINAL")).body("decision.winner", equalTo(second))
                .body("decision.rule", nullValue());
    }

    @Test
    void aMissedDeadlineIsToldAndEscalatedAndTheTimeForAnAppealEndsByItself() {
        Conflicts conflicts = Conflicts.with(Map.of("decisionDays", 2, "appealDays", 3));
        String first = conflicts.registered(conflicts.program.partner(), "Slow Works GmbH");
        UUID challenger = conflicts.program.partner();
        String second = conflicts.registered(challenger, "Slow Works GmbH");
        String id = conflicts.caseOf(second);

        clock.advance(conflicts.program.vendor().id(), Duration.ofDays(4));

        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(conflicts.events(id)).contains("conflict-decision-overdue",
                        "conflict-escalated"));
        conflicts.read(id).body("status", equalTo("OPEN")).body("overdueSince", notNullValue())
                .body("escalations", equalTo(1));
        conflicts.decide("rita", id, 2, first, "MANUAL", null).then().statusCode(200);
        clock.advance(conflicts.program.vendor().id(), Duration.ofDays(5));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> conflicts.read(id).body("status", equalTo("FINAL")).body("closedAt", notNullValue()));
        conflicts.appeal(challenger, id, 4).then().statusCode(409);
    }

    @Test
    void partnersNeverLearnWhoTheOthersAre() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID holder = conflicts.program.partner();
        UUID challenger = conflicts.program.partner();
        UUID stranger = conflicts.program.partner();
        String first = conflicts.registered(holder, "Secret Works GmbH");
        String second = conflicts.registered(challenger, "Secret Works GmbH");
        String id = conflicts.caseOf(second);
        TestVendor vendor = program(conflicts);
        conflicts.decide("rita", id, 1, second, "MANUAL", null).then().statusCode(200);

        String asHolder = vendor.asPartner(holder).get("/v1/conflict-cases/" + id).then().statusCode(200)
                .body("decision.won", equalTo(false)).body("decision.winner", nullValue())
                .body("parties.holdingId", hasItem(first)).body("rules[4].inputs.party", contains(first)).extract()
                .asString();
        assertThat(asHolder).doesNotContain(second, challenger.toString(), "rita");
        String asChallenger = vendor.asPartner(challenger).get("/v1/conflict-cases/" + id).then().statusCode(200)
                .body("decision.won", equalTo(true)).extract().asString();
        assertThat(asChallenger).doesNotContain(first, holder.toString(), "rita");

        vendor.asPartner(stranger).get("/v1/conflict-cases/" + id).then().statusCode(404);
        vendor.asPartner(stranger).get("/v1/conflict-cases").then().body("items", empty());
        vendor.asPartner(holder).queryParam("registrationId", second).get("/v1/conflict-cases").then()
                .body("items", empty());
        vendor.asPartner(holder).queryParam("partnerId", challenger).get("/v1/conflict-cases").then()
                .statusCode(200).body("items.registrationId", not(hasItem(second)));
        vendor.asPartner(holder).queryParam("registrationId", first).get("/v1/conflict-cases").then()
                .body("items.id", contains(id));
        conflicts.appeal(stranger, id, 2).then().statusCode(404);
        TestVendor elsewhere = TestVendor.create();
        elsewhere.as(Role.CHANNEL_MANAGER).get("/v1/conflict-cases/" + id).then().statusCode(404);
        elsewhere.as(Role.CHANNEL_MANAGER).get("/v1/conflict-cases").then().body("items", empty());
        conflicts.post(elsewhere.token(Role.CHANNEL_MANAGER), id, "decision", 2,
                Map.of("winner", second, "rule", "MANUAL", "reason", "Mine.")).then().statusCode(404);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        String first = conflicts.registered(conflicts.program.partner(), "Graph Conflict GmbH");
        String second = conflicts.registered(challenger, "Graph Conflict GmbH");
        String id = conflicts.caseOf(second);
        String manager = conflicts.reviewer("rita");

        graphql(conflicts.partner(challenger), """
                mutation($id: ID!) { addConflictEvidence(id: $id, expectedRevision: 1, input: { party: "%s",
                  chosenOn: "%s", text: "Them." }) { revision evidence { party text } } }""".formatted(second,
                yesterday()), id).then().body("errors", nullValue())
                .body("data.addConflictEvidence.revision", equalTo(2));
        graphql(manager, """
                mutation($id: ID!) { decideConflict(id: $id, expectedRevision: 2, input: { winner: "%s", rule: MANUAL,
                  reason: "So be it." }) { status decision { winner rule second } } }""".formatted(first), id).then()
                .body("errors", nullValue()).body("data.decideConflict.status", equalTo("DECIDED"));
        graphql(conflicts.partner(challenger), """
                mutation($id: ID!) { appealConflict(id: $id, expectedRevision: 3, input: { reason: "No." }) {
                  status } }""", id).then().body("errors", nullValue())
                .body("data.appealConflict.status", equalTo("APPEALED"));
        graphql(conflicts.reviewer("otto"), """
                mutation($id: ID!) { decideConflictAppeal(id: $id, expectedRevision: 4, input: { winner: "%s",
                  rule: CUSTOMER_CHOICE, reason: "The mail." }) { status } }""".formatted(second), id).then()
                .body("errors", nullValue()).body("data.decideConflictAppeal.status", equalTo("FINAL"));
        TestVendor.graphql(manager, """
                { conflictCases(first: 5, status: FINAL) { edges { node { id kind parties { kind holdingId }
                    rules { rule effect inputs { party value } } appealDecision { winner } } } }
                  dealRegistrations(first: 10) { edges { node { id status conflictCases { id } } } } }""", Map.of())
                .then().body("errors", nullValue()).body("data.conflictCases.edges.node.id", contains(id))
                .body("data.conflictCases.edges[0].node.appealDecision.winner", equalTo(second))
                .body("data.dealRegistrations.edges.node.status", hasItems("REVOKED", "APPROVED"))
                .body("data.dealRegistrations.edges[0].node.conflictCases.id", contains(id))
                .body("data.dealRegistrations.edges[1].node.conflictCases.id", contains(id));
    }

    private static Response graphql(String token, String document, String id) {
        return TestVendor.graphql(token, document, Map.of("id", id));
    }

    private static TestVendor program(Conflicts conflicts) {
        return conflicts.program.vendor();
    }

    private static String yesterday() {
        return LocalDate.now().minusDays(1).toString();
    }
}

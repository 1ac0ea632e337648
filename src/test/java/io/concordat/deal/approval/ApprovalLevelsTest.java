package io.concordat.deal.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.life.DealStatus;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.AtOnce;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class ApprovalLevelsTest {

    private static final Map<String, Object> CHANNEL = Map.of("name", "Channel", "step", 1, "roles",
            List.of("channel-manager"));
    private static final Map<String, Object> FINANCE = Map.of("name", "Finance", "step", 2, "roles",
            List.of("finance"), "from", Map.of("amount", "100000.00", "currency", "EUR"));

    @Inject
    ApprovalGate gate;
    @Inject
    Deals deals;
    @Inject
    UnitOfWork work;

    @Test
    void stepsComeOneAfterTheOtherAndTheLastWordApproves() {
        DealProgram program = program(CHANNEL, FINANCE);
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Level Works GmbH"));

        approve(program, deal, "fiona", Role.FINANCE).then().statusCode(409).body("code", equalTo("approval-not-yet"));
        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("UNDER_REVIEW")).body("revision", equalTo(1))
                .body("protection", nullValue());
        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(409)
                .body("code", equalTo("approval-voted-already"));
        approve(program, deal, "carla", Role.CHANNEL_MANAGER).then().statusCode(403)
                .body("code", equalTo("approval-not-yours"));
        levels(program, deal).then().statusCode(200).body("items.name", contains("Channel", "Finance"))
                .body("items.status", contains("DONE", "OPEN")).body("items[0].votes[0].by", equalTo("carl"))
                .body("items[0].votes[0].counts", equalTo(true)).body("items[1].roles", contains("finance"));
        program.vendor().asPartner(partner).get(path(deal) + "/approval-levels").then().statusCode(200)
                .body("items[0].votes[0].by", nullValue()).body("items[0].people", nullValue());

        approve(program, deal, "fiona", Role.FINANCE).then().statusCode(200).body("status", equalTo("APPROVED"))
                .body("decision.decidedBy", equalTo("fiona"));
        levels(program, deal).then().body("items.status", contains("DONE", "DONE"));
        assertThat(Sql.as(program.vendor().id(), """
                select payload -> 'levels' ->> 0 from outbox_event
                 where vendor_id = $1 and kind = 'deal-approval-voted' order by id""", program.vendor().id()))
                .extracting(row -> row[0]).containsExactly("Channel", "Finance");
    }

    @Test
    void aSmallDealDoesNotNeedTheLevelOfLargeOnesButOneInAnotherCurrencyDoes() {
        DealProgram program = program(CHANNEL, FINANCE);
        UUID partner = program.partner();
        Map<String, Object> small = DealProgram.deal("Small Works GmbH");
        small.put("dealValue", Map.of("amount", "99999.99", "currency", "EUR"));
        Map<String, Object> foreign = DealProgram.deal("Foreign Works GmbH");
        foreign.put("dealValue", Map.of("amount", "10.00", "currency", "USD"));
        String first = program.registered(partner, small);
        String second = program.registered(partner, foreign);

        levels(program, first).then().body("items.status", contains("OPEN", "NOT_NEEDED"));
        approve(program, first, "fiona", Role.FINANCE).then().statusCode(403)
                .body("code", equalTo("approval-not-yours"));
        approve(program, first, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("APPROVED"));
        approve(program, second, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("UNDER_REVIEW"));
    }

    @Test
    void levelsOfOneStepRunInParallelAndAskForSeveralOrNamedPeople() {
        DealProgram program = program(
                Map.of("name", "Board", "step", 1, "people", List.of("berta"), "roles", List.of("program-admin")),
                Map.of("name", "Two reviewers", "step", 1, "needed", 2));
        String deal = program.registered(program.partner(), DealProgram.deal("Parallel Works GmbH"));

        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("UNDER_REVIEW"));
        levels(program, deal).then().body("items.status", contains("OPEN", "OPEN"))
                .body("items[1].votes.by", contains("carl"));
        // Named by the board and a reviewer too: her word counts at both levels, once at each.
        approve(program, deal, "berta", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void whoRegisteredTheDealHasNoWordInItsApproval() {
        DealProgram program = program(Map.of("name", "Anybody", "step", 1));
        Map<String, Object> body = DealProgram.deal("Maker Works GmbH");
        body.put("partnerId", program.partner().toString());
        String deal = TestVendor.request(program.vendor().tokenOf("carl", Role.CHANNEL_MANAGER)).body(body)
                .post("/v1/deal-registrations").then().statusCode(201).extract().path("id");

        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(403)
                .body("code", equalTo("approval-own-deal"));
        approve(program, deal, "carla", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void withoutLevelsOneReviewerIsEnoughAndFinanceIsNone() {
        DealProgram program = DealProgram.with(Map.of("approveClear", false));
        String deal = program.registered(program.partner(), DealProgram.deal("Plain Works GmbH"));

        levels(program, deal).then().statusCode(200).body("items", empty());
        approve(program, deal, "fiona", Role.FINANCE).then().statusCode(403)
                .body("code", equalTo("role-not-permitted"));
        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void twoLastWordsAtOnceApproveOnce() {
        DealProgram program = program(Map.of("name", "Two", "step", 1, "needed", 2));
        for (int round = 0; round < 5; round++) {
            String deal = program.registered(program.partner(), DealProgram.deal("Race " + "ABCDE".charAt(round)
                    + List.of("dler", "irke", "astor", "elta", "lbe").get(round) + " GmbH"));

            List<Response> answers = AtOnce.call(8,
                    i -> approve(program, deal, "person-" + i, Role.CHANNEL_MANAGER));

            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(2);
            assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)
                    .map(answer -> answer.<String>path("status"))).containsExactlyInAnyOrder("UNDER_REVIEW",
                            "APPROVED");
            assertThat(Sql.count(program.vendor().id(), """
                    select count(*) from approval_vote where vendor_id = $1 and registration_id = $2""",
                    program.vendor().id(), UUID.fromString(deal))).isEqualTo(2);
            assertThat(Sql.count(program.vendor().id(), """
                    select count(*) from outbox_event
                     where vendor_id = $1 and subject_id = $2 and kind = 'deal-approved'""", program.vendor().id(),
                    UUID.fromString(deal))).isEqualTo(1);
        }
    }

    @Test
    void whenTheRegistrationComesBackChangedTheWordsAreKeptButNoLongerCount() {
        DealProgram program = program(CHANNEL, FINANCE);
        String deal = program.registered(program.partner(), DealProgram.deal("Changed Works GmbH"));
        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(200);

        moved(program, deal, DealStatus.ACTION_REQUIRED);

        levels(program, deal).then().body("items.status", contains("OPEN", "WAITING"))
                .body("items[0].votes.by", contains("carl")).body("items[0].votes.counts", contains(false));
        approve(program, deal, "carl", Role.CHANNEL_MANAGER).then().statusCode(200)
                .body("status", equalTo("UNDER_REVIEW"));
        levels(program, deal).then().body("items.status", contains("DONE", "OPEN"))
                .body("items[0].votes.counts", contains(false, true));
        moved(program, deal, DealStatus.ACTION_REQUIRED);
        levels(program, deal).then().body("items[0].votes.counts", contains(false, false));
    }

    @ParameterizedTest
    @CsvSource({"ACTION_REQUIRED,UNDER_REVIEW,true", "APPROVED,UNDER_REVIEW,true", "CONVERTED,UNDER_REVIEW,true",
            "DRAFT,SUBMITTED,true", "DRAFT,UNDER_REVIEW,true", "DRAFT,IN_CONFLICT,true",
            "SUBMITTED,UNDER_REVIEW,false", "UNDER_REVIEW,IN_CONFLICT,false", "UNDER_REVIEW,APPROVED,false",
            "UNDER_REVIEW,ACTION_REQUIRED,false", "APPROVED,EXPIRED,false", "ACTION_REQUIRED,WITHDRAWN,false"})
    void aNewRoundBeginsWhenTheRegistrationComesBackToTheReviewers(DealStatus from, DealStatus to, boolean begins) {
        assertThat(gate.concerns(from, facts(to))).isEqualTo(begins);
        assertThat(gate.concerns(null, facts(to))).isFalse();
    }

    @Test
    void aProtectionThatHoldsKeepsTheLastWordFromBeingNoted() {
        DealProgram program = program(CHANNEL);
        UUID first = program.partner();
        String one = program.registered(first, DealProgram.deal("Contested Works GmbH"));
        String other = program.registered(program.partner(), DealProgram.deal("Contested Works GmbH"));
        approve(program, one, "carl", Role.CHANNEL_MANAGER).then().statusCode(200);

        approve(program, other, "carl", Role.CHANNEL_MANAGER).then().statusCode(409)
                .body("code", equalTo("protection-held"));

        levels(program, other).then().body("items[0].votes", empty());
    }

    @Test
    void strangersFindNothing() {
        DealProgram program = program(CHANNEL);
        String deal = program.registered(program.partner(), DealProgram.deal("Border Works GmbH"));

        program.vendor().asPartner(program.partner()).get(path(deal) + "/approval-levels").then().statusCode(404);
        TestVendor elsewhere = TestVendor.create();
        elsewhere.as(Role.CHANNEL_MANAGER).get(path(deal) + "/approval-levels").then().statusCode(404);
        elsewhere.as(Role.FINANCE).header("If-Match", "\"1\"").body(Map.of("reason", "Mine."))
                .post(path(deal) + "/approval").then().statusCode(404);
    }

    @Test
    void overGraphqlTheLevelsStandOnTheRegistration() {
        DealProgram program = program(CHANNEL, FINANCE);
        String deal = program.registered(program.partner(), DealProgram.deal("Graph Works GmbH"));

        TestVendor.graphql(program.vendor().tokenOf("carl", Role.CHANNEL_MANAGER), """
                mutation($id: ID!) { approveDeal(id: $id, expectedRevision: 1, input: { reason: "Fine." }) {
                  status approvalLevels { name status votes { by counts } } } }""", Map.of("id", deal)).then()
                .body("errors", nullValue()).body("data.approveDeal.status", equalTo("UNDER_REVIEW"))
                .body("data.approveDeal.approvalLevels.status", contains("DONE", "OPEN"))
                .body("data.approveDeal.approvalLevels[0].votes[0].by", equalTo("carl"));
        TestVendor.graphql(program.vendor().tokenOf("carl", Role.CHANNEL_MANAGER),
                """
                        mutation($id: ID!) { approveDeal(id: $id, expectedRevision: 1, input: { reason: "Fine." }) { status } }""",
                Map.of("id", deal)).then()
                .body("errors[0].extensions.code", equalTo("approval-voted-already"));
    }

    @Test
    void aPolicyNamesOnlyRolesThatCanApproveAndEnoughPeople() {
        DealProgram program = DealProgram.create();
        Map<String, Object> levels = Map.of("rules", Map.of("approval", Map.of("levels",
                List.of(Map.of("name", "Nobody", "step", 1, "roles", List.of("auditor")),
                        Map.of("name", "Few", "step", 2, "people", List.of("berta"), "needed", 2)))));

        program.vendor().as(Role.PROGRAM_ADMIN).body(levels)
                .post("/v1/programs/" + program.id() + "/registration-policies").then().statusCode(400)
                .body("errors.code", contains("unknown-role", "out-of-range"));
    }

    /** What the registration's room tells when it moves it back to the reviewers. */
    private void moved(DealProgram program, String deal, DealStatus from) {
        work.read(Caller.service(program.vendor().vendor(), "test"),
                unit -> deals.of(unit, List.of(UUID.fromString(deal)))
                        .chain(found -> gate.moved(unit, from, found.get(0))))
                .await().indefinitely();
    }

    private static DealFacts facts(DealStatus status) {
        return new DealFacts(1, UUID.randomUUID(), null, null, 1, null, status, null, List.of(), null, null, null, null,
                null, null, 1);
    }

    @SafeVarargs
    private static DealProgram program(Map<String, Object>... levels) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("approveClear", false);
        policy.put("rules", Map.of("approval", Map.of("levels", List.of(levels))));
        return DealProgram.with(policy);
    }

    private static Response approve(DealProgram program, String deal, String person, Role role) {
        return TestVendor.request(program.vendor().tokenOf(person, role)).header("If-Match", "\"1\"")
                .body(Map.of("reason", "Fine.")).post(path(deal) + "/approval");
    }

    private static Response levels(DealProgram program, String deal) {
        return program.vendor().as(Role.AUDITOR).get(path(deal) + "/approval-levels");
    }

    private static String path(String deal) {
        return "/v1/deal-registrations/" + deal;
    }
}

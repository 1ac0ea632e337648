package io.concordat.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Proposals to retire versions: made from figures, decided by people, through both doors. */
@QuarkusTest
class RetirementProposalTest {

    private ImpactStory story;
    private String offer;

    /** One of four partners sold; the offer cost 60,000 and brought 280,000. */
    @BeforeEach
    void anOffer() {
        story = new ImpactStory();
        offer = story.offer("NEW-LOGO", "EUR");
        UUID seller = story.partner();
        story.partner();
        story.partner();
        story.partner();
        story.won(seller, "won", "400000.00", "120000.00", "EUR");
        story.evaluate();
    }

    @Test
    void aVersionBelowAThresholdIsProposedOnceWithItsFiguresAndReasons() {
        story.thresholds("0.2500", "3.6666", 30);
        assertThat(story.propose().getList("proposals")).as("a quarter and 3.66… are not below").isEmpty();
        story.thresholds("0.2501", "3.6667", 30);

        JsonPath run = story.propose();

        assertThat(run.getInt("versions")).isEqualTo(1);
        assertThat(run.getList("proposals")).hasSize(1);
        assertThat(run.getList("proposals[0].reasons")).containsExactly(
                "Adoption is 0.2500 (1 of 4 eligible partners earned), below 0.2501.",
                "The return is 3.6667 (gross profit 280000.00 for a cost of 60000.00 EUR), below 3.6667.");
        assertThat(run.getString("proposals[0].status")).isEqualTo("OPEN");
        assertThat(run.getString("proposals[0].thresholds.romiBelow")).isEqualTo("3.6667");
        assertThat(run.getString("proposals[0].figures.from")).isEqualTo(story.year + "-01-01");
        assertThat(story.propose().getList("proposals")).as("open already").isEmpty();
        String id = run.getString("proposals[0].id");
        story.vendor.as(Role.AUDITOR).get("/v1/retirement-proposals/" + id).then().statusCode(200)
                .header("ETag", "\"1\"").body("offerId", is(offer)).body("figures.adoption", is("0.2500"));
        assertThat(story.catalog.eventsOf(id)).containsExactly("retirement-proposed");
    }

    @Test
    void theSameKeyAnswersTheSameRun() {
        story.thresholds("0.9", null, 30);
        String key = UUID.randomUUID().toString();
        String document = """
                mutation($key: String!) { proposeRetirements(idempotencyKey: $key) { proposals { id } } }""";

        String first = TestVendor.graphql(story.vendor.token(Role.FINANCE), document, Map.of("key", key)).then()
                .statusCode(200).extract().path("data.proposeRetirements.proposals[0].id");
        String again = TestVendor.graphql(story.vendor.token(Role.FINANCE), document, Map.of("key", key)).then()
                .statusCode(200).extract().path("data.proposeRetirements.proposals[0].id");

        assertThat(first).isNotNull().isEqualTo(again);
        story.vendor.as(Role.FINANCE).post("/v1/retirement-proposals").then().statusCode(200)
                .body("proposals", is(List.of()));
    }

    @Test
    void ofSeveralRunsAtOnceOneMakesTheProposal() {
        story.thresholds("0.9", null, 30);

        List<Integer> made = AtOnce.call(6, i -> story.propose().getList("proposals").size());

        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(Sql.count(story.vendor.id(), "select count(*) from retirement_proposal where vendor_id = $1",
                story.vendor.id())).isEqualTo(1);
    }

    @Test
    void aVersionThatIsYoungOrReachesFewIsNotProposed() {
        story.offer("YOUNG", "EUR");
        story.thresholds("0.9", null, 30);
        policy(Map.of("adoptionBelow", "0.9", "minimumAgeDays", 400, "minimumEligiblePartners", 1, "restDays", 30));
        assertThat(story.propose().getList("proposals")).isEmpty();
        policy(Map.of("adoptionBelow", "0.9", "minimumAgeDays", 90, "minimumEligiblePartners", 5, "restDays", 30));
        assertThat(story.propose().getList("proposals")).isEmpty();
        policy(Map.of("adoptionBelow", "0.9", "minimumAgeDays", 90, "minimumEligiblePartners", 4, "restDays", 30));

        assertThat(story.propose().getList("proposals.offerId")).as("YOUNG began after the window")
                .containsExactly(offer);
    }

    private void policy(Map<String, Object> policy) {
        String held = story.vendor.as(Role.FINANCE).get("/v1/retirement-policy").header("ETag");
        story.vendor.as(Role.FINANCE).header("If-Match", held).body(policy).put("/v1/retirement-policy").then()
                .statusCode(200);
    }

    @Test
    void anAcceptedProposalGivesTheVersionItsLastDay() {
        story.thresholds("0.9", null, 30);
        String id = story.propose().getString("proposals[0].id");
        String lastDay = story.year + "-12-31";

        story.decide(id, "acceptance", Map.of("lastDay", story.year + "-01-01", "reason", "Nobody uses it")).then()
                .statusCode(400).body("code", is("last-day-past"));
        story.decide(id, "acceptance", Map.of("lastDay", lastDay, "reason", "Nobody uses it")).then().statusCode(200)
                .header("ETag", "\"2\"").body("status", is("ACCEPTED")).body("lastDay", is(lastDay))
                .body("decidedBy", is("client-of-" + story.vendor.vendor().key()))
                .body("begun", containsString("Version 1 of NEW-LOGO is sunsetting"));

        story.vendor.as(Role.AUDITOR).get("/v1/offers/" + offer + "/versions/1").then()
                .body("status", is("SUNSETTING")).body("life.lastDay", is(lastDay))
                .body("life.sunsetReason", is("Nobody uses it"));
        assertThat(story.catalog.eventsOf(offer)).endsWith("offer-version-sunset");
        assertThat(story.catalog.eventsOf(id)).containsExactly("retirement-proposed", "retirement-accepted");
        assertThat(story.impact("limit=50").getString("items[0].status")).as("still shown").isEqualTo("SUNSETTING");
        assertThat(story.propose().getList("proposals")).as("but not proposed").isEmpty();
        story.vendor.as(Role.FINANCE).header("If-Match", "\"2\"").body(Map.of("reason", "Late"))
                .post("/v1/retirement-proposals/" + id + "/dismissal").then().statusCode(409)
                .body("code", is("proposal-decided"));
    }

    @Test
    void aProposalIsAcceptedOverGraphqlToo() {
        story.thresholds("0.9", null, 30);
        String id = story.propose().getString("proposals[0].id");
        String acceptance = """
                mutation($id: ID!, $input: AcceptRetirementInput!) {
                  acceptRetirementProposal(id: $id, input: $input, expectedRevision: 1) { status lastDay begun decisionReason } }""";
        Map<String, Object> input = Map.of("lastDay", story.year + "-12-31", "reason", "Nobody uses it");

        TestVendor.graphql(story.vendor.token(Role.FINANCE), acceptance, Map.of("id", id, "input", input)).then()
                .body("data.acceptRetirementProposal.status", is("ACCEPTED"))
                .body("data.acceptRetirementProposal.lastDay", is(story.year + "-12-31"))
                .body("data.acceptRetirementProposal.begun", containsString("retired by itself"));

        TestVendor.graphql(story.vendor.token(Role.AUDITOR),
                "query($id: ID!) { retirementProposal(id: $id) { revision } }",
                Map.of("id", id)).then().body("data.retirementProposal.revision", is(2));
        assertThat(Sql.count(story.vendor.id(), """
                select count(*) from audit_event where vendor_id = $1 and action = 'retirement-accepted'""",
                story.vendor.id())).isEqualTo(1);
    }

    @Test
    void whatAProposalSaysNeverChanges() {
        story.thresholds("0.9", null, 30);
        story.propose();

        assertThatThrownBy(() -> Sql.as(story.vendor.id(),
                "update retirement_proposal set reasons = '{Because}' where vendor_id = $1", story.vendor.id()))
                .hasMessageContaining("decided once");
        assertThatThrownBy(() -> Sql.as(story.vendor.id(), "delete from retirement_proposal where vendor_id = $1",
                story.vendor.id())).hasMessageContaining("decided once");
    }

    @Test
    void aVersionThatEndsOtherwiseCannotBeEndedByItsProposal() {
        story.thresholds("0.9", null, 30);
        String id = story.propose().getString("proposals[0].id");
        Map<String, Object> end = Map.of("lastDay", story.year + "-12-31", "reason", "Replaced");
        String held = story.vendor.as(Role.AUDITOR).get("/v1/offers/" + offer + "/versions/1").header("ETag");
        story.vendor.as(Role.PROGRAM_ADMIN).header("If-Match", held).body(end)
                .post("/v1/offers/" + offer + "/versions/1/sunset").then().statusCode(200);

        story.decide(id, "acceptance", end).then().statusCode(409).body("code", is("offer-version-status"));
        story.vendor.as(Role.AUDITOR).get("/v1/retirement-proposals/" + id).then().body("status", is("OPEN"));
        story.decide(id, "dismissal", Map.of("reason", "Done by hand")).then().statusCode(200);
    }

    @Test
    void aDismissedProposalRestsForThePolicysDays() {
        story.thresholds("0.9", null, 30);
        String id = story.propose().getString("proposals[0].id");
        story.decide(id, "dismissal", Map.of("reason", " ")).then().statusCode(400);
        String dismissal = """
                mutation($id: ID!, $revision: Int) { dismissRetirementProposal(id: $id, expectedRevision: $revision,
                    input: {reason: "It opens a new market"}) { status decisionReason lastDay } }""";
        TestVendor.graphql(story.vendor.token(Role.PROGRAM_ADMIN), dismissal, Map.of("id", id, "revision", 7)).then()
                .body("errors[0].extensions.code", is("revision-stale"));
        TestVendor.graphql(story.vendor.token(Role.PROGRAM_ADMIN), dismissal, Map.of("id", id, "revision", 1)).then()
                .body("data.dismissRetirementProposal.status", is("DISMISSED"))
                .body("data.dismissRetirementProposal.decisionReason", is("It opens a new market"))
                .body("data.dismissRetirementProposal.lastDay", nullValue());

        assertThat(story.propose().getList("proposals")).isEmpty();
        story.passes(Duration.ofDays(29));
        story.withoutDailyLook();
        assertThat(story.propose().getList("proposals")).isEmpty();
        story.passes(Duration.ofDays(2));

        assertThat(story.propose().getList("proposals")).hasSize(1);
        story.vendor.as(Role.CHANNEL_MANAGER).get("/v1/retirement-proposals?state=DISMISSED").then().statusCode(200)
                .body("items.id", is(List.of(id)));
        TestVendor.graphql(story.vendor.token(Role.AUDITOR), """
                { retirementProposals(state: OPEN) { edges { node { status reasons figures { offer } } } } }""",
                Map.of()).then()
                .body("data.retirementProposals.edges.node.figures.offer", is(List.of("NEW-LOGO")));
    }

    @Test
    void theServiceLooksByItselfOnceADay() {
        story.thresholds("0.9", null, 30);
        Sql.asNobody("insert into due_work (vendor_id, kind, subject_id, due_at) values ($1, $2, $3, $4)",
                story.vendor.id(), VendorDirectory.RETIREMENT_KIND, VendorDirectory.CARE_SUBJECT,
                Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC));
        Arc.container().instance(DueWorkRunner.class).get().run().await().indefinitely();

        story.vendor.as(Role.AUDITOR).get("/v1/retirement-proposals?state=OPEN").then()
                .body("items.madeBy", is(List.of("service:due-work")));
        assertThat(Sql.count(story.vendor.id(), """
                select count(*) from due_work where vendor_id = $1 and kind = $2
                   and due_at between now() and now() + interval '30 hours'""", story.vendor.id(),
                VendorDirectory.RETIREMENT_KIND)).as("the next look").isEqualTo(1);
    }

    @Test
    void othersNeitherSeeNorDecide() {
        story.thresholds("0.9", null, 30);
        String id = story.propose().getString("proposals[0].id");
        Map<String, Object> reason = Map.of("reason", "No");
        TestVendor other = TestVendor.create();

        other.as(Role.AUDITOR).get("/v1/retirement-proposals/" + id).then().statusCode(404);
        other.as(Role.AUDITOR).get("/v1/retirement-proposals").then().body("items", is(List.of()));
        other.as(Role.FINANCE).header("If-Match", "\"1\"").body(reason)
                .post("/v1/retirement-proposals/" + id + "/dismissal").then().statusCode(404);
        story.vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(reason)
                .post("/v1/retirement-proposals/" + id + "/dismissal").then().statusCode(403);
        story.vendor.as(Role.AUDITOR).body(Map.of()).post("/v1/retirement-proposals").then().statusCode(403);
        story.vendor.asPartner(story.partner()).get("/v1/retirement-proposals").then().statusCode(403);
        story.vendor.as(Role.FINANCE).body(reason).post("/v1/retirement-proposals/" + id + "/dismissal").then()
                .statusCode(428);
    }
}

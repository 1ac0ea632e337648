package io.concordat.deal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class WorklistTest {

    @Inject
    MovableClock clock;

    private ReviewStory story;
    private UUID partner;

    @BeforeEach
    void aProgramWhoseRegistrationsAllComeToReview() {
        story = new ReviewStory(clock);
        story.itIs("2031-03-03T09:00:00");
        partner = story.program().partner();
    }

    @Test
    void aQueueShowsWhatIsDueFirstAndWhatHasNoDeadlineLast() {
        story.queue("FAST", 60);
        story.queue("SLOW", "DEFAULT");
        String slow = story.registered(partner);
        String fast = story.registered(partner);
        String plain = story.registered(partner);
        hand(slow, "SLOW");
        hand(fast, "FAST");

        worklist("DEFAULT").then().statusCode(200).body("items.registrationId", contains(plain));
        worklist("FAST").then().body("items.registrationId", contains(fast));
        worklist("NONE").then().statusCode(404);

        // Timers go on as they began: what was handed on keeps its deadline, what began in a queue without any has none.
        route("SLOW");
        String without = story.registered(partner);
        worklist("SLOW").then().body("items.registrationId", contains(slow, without))
                .body("items[0].dueAt", notNullValue()).body("items[1].dueAt", nullValue())
                .body("items[0].title", equalTo("Analytics rollout")).body("items[0].dealValue.amount",
                        equalTo("125000.00"));
        String cursor = worklist("SLOW?limit=1").then().body("items.registrationId", contains(slow)).extract()
                .path("nextCursor");
        worklist("SLOW?limit=1&cursor=" + cursor).then().body("items.registrationId", contains(without))
                .body("nextCursor", nullValue());
        worklist("SLOW?cursor=bm9uc2Vuc2U").then().statusCode(400).body("code", equalTo("cursor-malformed"));
    }

    @Test
    void takingUpIsTheFirstResponseAndShowsInTheList() {
        String id = story.registered(partner);
        String other = story.registered(partner);

        assign(id, "1", Map.of()).then().statusCode(200).header("ETag", "\"2\"")
                .body("reviewer", equalTo("client-of-" + story.vendor().vendor().key())).body("queue",
                        equalTo("DEFAULT"));

        assertThat(story.timer(id, "FIRST_RESPONSE").getString("outcome")).isEqualTo("MET");
        assertThat(story.timer(id, "DECISION").getString("state")).isEqualTo("RUNNING");
        worklist("DEFAULT?taken=true").then().body("items.registrationId", contains(id));
        worklist("DEFAULT?taken=false").then().body("items.registrationId", contains(other));
        worklist("DEFAULT?reviewer=nobody").then().body("items", empty());
        worklist("DEFAULT?state=CLOSED").then().body("items", empty());
        assertThat(story.events(id, "review-assigned")).isEqualTo(1);
    }

    @Test
    void twoReviewersDoNotTakeUpTheSame() {
        String id = story.registered(partner);

        assign(id, "1", Map.of("reviewer", "eva")).then().statusCode(200);
        assign(id, "1", Map.of("reviewer", "otto")).then().statusCode(412);
        assign(id, null, Map.of("reviewer", "otto")).then().statusCode(428);
        story.review(id).body("reviewer", equalTo("eva"));
    }

    @Test
    void whatIsNotInReviewIsNotTakenUp() {
        String id = story.registered(partner);
        story.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "No."))
                .post("/v1/deal-registrations/" + id + "/rejection").then().statusCode(200);

        assign(id, "2", Map.of()).then().statusCode(409).body("code", equalTo("deal-state"));
        assign(UUID.randomUUID().toString(), "1", Map.of()).then().statusCode(404);
        assign(story.registered(partner), "1", Map.of("queue", "NOWHERE")).then().statusCode(400)
                .body("code", equalTo("unknown-code"));
        worklist("DEFAULT?state=CLOSED").then().body("items.registrationId", contains(id));
    }

    @Test
    void graphqlShowsWorklistReviewAndTimersAndTakesUp() {
        String id = story.registered(partner);
        String manager = story.vendor().token(Role.CHANNEL_MANAGER);

        TestVendor.graphql(manager, """
                mutation($id: ID!) { assignDealReview(id: $id, input: {reviewer: "eva"}, expectedRevision: 1)
                  { reviewer revision } }""", Map.of("id", id)).then()
                .body("data.assignDealReview.reviewer", equalTo("eva"));
        TestVendor.graphql(manager, """
                { queueRegistrations(queue: "DEFAULT", taken: true) { edges { node { registrationId dueAt } } }
                  dealRegistrations { edges { node { id review { queue reviewer }
                    timers { kind state dueAt minutesLeft steps { kind percent happenedAt } } } } } }""", Map.of())
                .then()
                .body("data.queueRegistrations.edges.node.registrationId", contains(id))
                .body("data.dealRegistrations.edges[0].node.review.reviewer", equalTo("eva"))
                .body("data.dealRegistrations.edges[0].node.timers.kind", contains("FIRST_RESPONSE", "DECISION"))
                .body("data.dealRegistrations.edges[0].node.timers[1].minutesLeft", not(nullValue()));
    }

    @Test
    void aPartnerSeesTheDeadlinesOfItsOwnRegistrationsAndNothingOfTheReviewers() {
        String id = story.registered(partner);
        UUID stranger = story.program().partner();

        story.vendor().asPartner(partner).get("/v1/deal-registrations/" + id + "/timers").then().statusCode(200)
                .body("items", hasSize(2)).body("items[0].dueAt", notNullValue())
                .body("items[0].steps", nullValue()).body("items[0].queue", nullValue());
        story.vendor().asPartner(stranger).get("/v1/deal-registrations/" + id + "/timers").then().statusCode(404);
        story.vendor().asPartner(partner).get("/v1/deal-registrations/" + id + "/review").then().statusCode(403);
        story.vendor().asPartner(partner).get("/v1/review-queues/DEFAULT/registrations").then().statusCode(403);
        story.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of())
                .post("/v1/deal-registrations/" + id + "/assignment").then().statusCode(403);
        TestVendor.graphql(story.vendor().partnerToken(partner, Role.PARTNER_USER), """
                query($id: ID!) { dealRegistration(id: $id) { review { queue } timers { dueAt queue } } }""",
                Map.of("id", id)).then().body("data.dealRegistration.review", nullValue())
                .body("data.dealRegistration.timers[0].dueAt", notNullValue())
                .body("data.dealRegistration.timers[0].queue", nullValue()).body("errors", nullValue());
    }

    @Test
    void anotherVendorSeesNothingOfIt() {
        String id = story.registered(partner);
        TestVendor other = TestVendor.create();

        other.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/review").then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/timers").then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of())
                .post("/v1/deal-registrations/" + id + "/assignment").then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).get("/v1/review-queues/DEFAULT/registrations").then().statusCode(200)
                .body("items", empty());
    }

    @Test
    void onlyThoseWhoDecideTakeUpAndOnlyAdministratorsWriteQueues() {
        String id = story.registered(partner);

        story.vendor().as(Role.AUDITOR).header("If-Match", "\"1\"").body(Map.of())
                .post("/v1/deal-registrations/" + id + "/assignment").then().statusCode(403);
        story.vendor().as(Role.CHANNEL_MANAGER).body(Map.of("name", "Q")).put("/v1/review-queues/Q").then()
                .statusCode(403);
        story.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + id + "/review").then().statusCode(200)
                .body("round", is(1));
    }

    private void route(String queue) {
        story.vendor().as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(), "defaultQueue", queue))
                .put("/v1/review-routing").then().statusCode(201);
    }

    private void hand(String id, String queue) {
        assign(id, "1", Map.of("queue", queue)).then().statusCode(200).body("reviewer", nullValue());
    }

    private Response assign(String id, String revision, Map<String, String> input) {
        var request = story.vendor().as(Role.CHANNEL_MANAGER).body(input);
        return (revision == null ? request : request.header("If-Match", "\"" + revision + "\""))
                .post("/v1/deal-registrations/" + id + "/assignment");
    }

    private Response worklist(String queueAndQuery) {
        String[] parts = queueAndQuery.split("\\?", 2);
        return story.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/review-queues/" + parts[0] + "/registrations" + (parts.length == 1 ? "" : "?" + parts[1]));
    }
}

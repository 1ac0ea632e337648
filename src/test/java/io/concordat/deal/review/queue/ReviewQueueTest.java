package io.concordat.deal.review.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class ReviewQueueTest {

    private static final String QUEUES = "/v1/review-queues/";
    private static final String ROUTING = "/v1/review-routing";

    private final TestVendor vendor = TestVendor.create();

    @Test
    void untilItIsWrittenThereIsOneQueueForEverything() {
        vendor.as(Role.AUDITOR).get(QUEUES + "DEFAULT").then().statusCode(200).header("ETag", "\"0\"")
                .body("calendar", equalTo("DEFAULT")).body("targets.kind", contains("FIRST_RESPONSE", "DECISION"))
                .body("targets.businessMinutes", contains(480, 1440));
        vendor.as(Role.AUDITOR).get("/v1/review-queues").then().body("items.code", contains("DEFAULT"));
        vendor.as(Role.AUDITOR).get(ROUTING).then().statusCode(200).body("rules", empty())
                .body("defaultQueue", equalTo("DEFAULT")).body("revision", is(0));
    }

    @Test
    void aQueueIsWrittenReadChangedAndListed() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Leads")).put(QUEUES + "LEADS").then().statusCode(201);
        vendor.as(Role.PROGRAM_ADMIN).body(large()).put(QUEUES + "LARGE").then().statusCode(201)
                .header("ETag", "\"1\"");

        vendor.as(Role.PROGRAM_ADMIN).body(large()).put(QUEUES + "LARGE").then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").body(large()).put(QUEUES + "LARGE").then()
                .statusCode(412);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(large()).put(QUEUES + "LARGE").then()
                .statusCode(200).header("ETag", "\"2\"");

        vendor.as(Role.CHANNEL_MANAGER).get(QUEUES + "LARGE").then().statusCode(200)
                .body("targets[0].warnAtPercent", contains(50, 75))
                .body("targets[0].escalations[0].toQueue", equalTo("LEADS"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/review-queues").then()
                .body("items.code", contains("DEFAULT", "LARGE", "LEADS"));
    }

    @Test
    void graphqlWritesAndReadsTheSame() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Leads")).put(QUEUES + "LEADS").then().statusCode(201);
        String admin = vendor.token(Role.PROGRAM_ADMIN);

        TestVendor.graphql(admin,
                """
                        mutation($input: WriteReviewQueueInput!) { writeReviewQueue(code: "LARGE", input: $input) { revision } }""",
                Map.of("input", large())).then().body("data.writeReviewQueue.revision", is(1));
        TestVendor.graphql(admin, """
                mutation($input: WriteReviewRoutingInput!) { writeReviewRouting(input: $input) { revision } }""",
                Map.of("input", Map.of("rules", List.of(Map.of("name", "Austria", "queue", "LARGE", "countries",
                        List.of("AT"))))))
                .then().body("data.writeReviewRouting.revision", is(1));

        TestVendor.graphql(vendor.token(Role.AUDITOR), """
                { reviewQueue(code: "LARGE") { name targets { kind businessMinutes warnAtPercent
                    escalations { atPercent toQueue toRole } } }
                  reviewQueues(first: 2) { edges { node { code } } pageInfo { hasNextPage } }
                  reviewRouting { defaultQueue rules { name queue countries } } }""", Map.of()).then()
                .body("data.reviewQueue.targets[0].escalations[1].toRole", equalTo("PROGRAM_ADMIN"))
                .body("data.reviewQueues.edges.node.code", contains("DEFAULT", "LARGE"))
                .body("data.reviewQueues.pageInfo.hasNextPage", is(true))
                .body("data.reviewRouting.rules[0].countries", contains("AT"));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByField() {
        Map<String, Object> twice = Map.of("kind", "DECISION", "businessMinutes", 60, "escalations",
                List.of(Map.of("atPercent", 100), Map.of("atPercent", 100)));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Twice", "targets", List.of(twice, twice)))
                .put(QUEUES + "TWICE").then().statusCode(400).body("errors.code",
                        containsInAnyOrder("target-twice", "escalation-twice", "escalation-twice"));
        vendor.as(Role.PROGRAM_ADMIN).body(large()).put(QUEUES + "LARGE").then().statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].field", equalTo("targets[0].escalations[0].toQueue"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Lost", "calendar", "NOWHERE")).put(QUEUES + "LOST").then()
                .statusCode(400).body("errors[0].field", equalTo("calendar"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(
                Map.of("name", "A", "queue", "NOWHERE", "countries", List.of("DE")),
                Map.of("name", "B", "queue", "DEFAULT"))))
                .put(ROUTING).then().statusCode(400).body("errors[0].field", equalTo("rules[0].queue"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(
                Map.of("name", "A", "queue", "DEFAULT", "regions", List.of("NOWHERE")))))
                .put(ROUTING).then().statusCode(400).body("errors[0].field", equalTo("rules[0].regions[0]"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(Map.of("name", "A", "queue", "DEFAULT",
                "minimumValue", Map.of("amount", "2.00", "currency", "EUR"),
                "maximumValue", Map.of("amount", "1.00", "currency", "EUR")))))
                .put(ROUTING).then().statusCode(400).body("errors[0].field", equalTo("rules[0].maximumValue"));
    }

    @Test
    void anotherVendorsQueuesAndRulesDoNotExist() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Leads")).put(QUEUES + "LEADS").then().statusCode(201);
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(), "defaultQueue", "LEADS")).put(ROUTING).then()
                .statusCode(201);
        TestVendor other = TestVendor.create();

        other.as(Role.PROGRAM_ADMIN).get(QUEUES + "LEADS").then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).get(QUEUES + "LEADS/registrations").then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).get(ROUTING).then().body("defaultQueue", equalTo("DEFAULT"));
        other.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(), "defaultQueue", "LEADS")).put(ROUTING).then()
                .statusCode(400).body("code", equalTo("unknown-code"));
    }

    private static Map<String, Object> large() {
        return new HashMap<>(Map.of("name", "Large deals", "targets", List.of(Map.of("kind", "DECISION",
                "businessMinutes", 960, "warnAtPercent", List.of(75, 50), "escalations",
                List.of(Map.of("atPercent", 100, "toQueue", "LEADS"),
                        Map.of("atPercent", 150, "toRole", "PROGRAM_ADMIN"))))));
    }
}

package io.concordat.analytics.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** What people decide about discounts deeper than their guideline, and when it no longer holds; through both doors. */
@QuarkusTest
class DiscountReviewTest {

    private static final String REVIEW = """
            mutation($fact: ID!, $input: ReviewDiscountBreachInput!, $revision: Int, $key: String) {
              reviewDiscountBreach(factId: $fact, input: $input, expectedRevision: $revision, idempotencyKey: $key) {
                settled review { status reopened revision decision { decision reason note decidedBy depthPercent } } } }""";

    private DiscountStory story;

    @BeforeEach
    void aBreach() {
        story = new DiscountStory();
        story.guideline();
        story.won("deep", "05-03", "100000.00", "65000.00", null);
    }

    @Test
    void aBreachIsAcceptedForAReasonOnceAndTheListShowsIt() {
        String fact = breach("deep");
        story.get("/v1/discount-breaches/" + fact).then().statusCode(200).header("ETag", "\"0\"")
                .body("settled", equalTo(false)).body("review.status", equalTo("OPEN"))
                .body("review.decision", nullValue());

        accept(fact, 0).then().statusCode(200).header("ETag", "\"1\"").body("settled", equalTo(true))
                .body("review.status", equalTo("ACCEPTED")).body("review.reopened", equalTo(false))
                .body("review.decision.reason", equalTo("STRATEGIC_DEAL"))
                .body("review.decision.note", equalTo("The first of its region"))
                .body("review.decision.list.amount", equalTo("100000.00"))
                .body("review.decision.net.amount", equalTo("65000.00"))
                .body("review.decision.limitPercent", equalTo("20.0000"));
        accept(fact, 1).then().statusCode(409).body("code", equalTo("breach-reviewed"));

        story.won("deeper", "05-04", "1000.00", "500.00", null);
        breaches("").then().body("items.fact", contains("deeper", "deep"))
                .body("items.review.status", contains("OPEN", "ACCEPTED"));
        breaches("&review=OPEN").then().body("items.fact", contains("deeper"));
        breaches("&review=ACCEPTED").then().body("items.fact", contains("deep"));
        breaches("&review=CONFIRMED").then().body("items", hasSize(0));
        story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().body("items[0].breaches", equalTo(2))
                .body("items[0].openBreaches", equalTo(1));
        assertThat(story.story.catalog.eventsOf(fact)).endsWith("discount-breach-reviewed");
        assertThat(Sql.as(story.vendor.id(), """
                select e::text from audit_event e where vendor_id = $1 and action = 'discount-breach-reviewed'""",
                story.vendor.id())).singleElement().asString().doesNotContain("region");
    }

    @Test
    void aBreachIsConfirmedOverGraphqlAndTheSameKeyAnswersTheSame() {
        String fact = breach("deep");
        Map<String, Object> asked = Map.of("fact", fact, "revision", 0, "key", UUID.randomUUID().toString(), "input",
                Map.of("decision", "CONFIRMED", "note", "The partner is called", "limitPercent", "20"));

        for (int i = 0; i < 2; i++) {
            TestVendor.graphql(story.vendor.token(Role.PROGRAM_ADMIN), REVIEW, asked).then().statusCode(200)
                    .body("data.reviewDiscountBreach.settled", equalTo(true))
                    .body("data.reviewDiscountBreach.review.status", equalTo("CONFIRMED"))
                    .body("data.reviewDiscountBreach.review.decision.reason", nullValue())
                    .body("data.reviewDiscountBreach.review.decision.depthPercent", equalTo("35.0000"))
                    .body("data.reviewDiscountBreach.review.revision", equalTo(1));
        }
        assertThat(decisions()).isEqualTo(1);
        assertThat(story.graphql("{ discountBreach(factId: \"" + fact + "\") { review { decision { note } } } }")
                .getString("data.discountBreach.review.decision.note")).isEqualTo("The partner is called");
        assertThat(story.graphql("{ discountBreaches(review: CONFIRMED, from: \"" + story.story.year
                + "-04-01\", until: \"" + story.story.year + "-07-01\") { edges { node { fact } } } }")
                .getList("data.discountBreaches.edges.node.fact")).asList().containsExactly("deep");
    }

    @Test
    void aCorrectionOfTheFiguresOpensTheReviewAgain() {
        String first = breach("deep");
        accept(first, 0).then().statusCode(200);
        story.won("deep", "05-03", "100000.00", "65000.00", "10000.00", "'version': 2");
        breaches("").then().body("items[0].review.status", equalTo("ACCEPTED"));
        story.won("deep", "05-03", "100000.00", "60000.00", null, "'version': 3");

        story.get("/v1/discount-breaches/" + first).then().statusCode(404);
        String corrected = breach("deep");
        story.get("/v1/discount-breaches/" + corrected).then().header("ETag", "\"1\"").body("settled", equalTo(false))
                .body("review.status", equalTo("OPEN")).body("review.reopened", equalTo(true))
                .body("review.decision.decision", equalTo("ACCEPTED"))
                .body("review.decision.depthPercent", equalTo("35.0000")).body("depthPercent", equalTo("40.0000"));
        breaches("&review=OPEN").then().body("items.fact", contains("deep"));
        accept(first, 1).then().statusCode(404);
        accept(corrected, 0).then().statusCode(412);
        decide(corrected, 1, confirmed("Too deep by now")).then().statusCode(200).header("ETag", "\"2\"")
                .body("review.status", equalTo("CONFIRMED")).body("review.reopened", equalTo(false));
        assertThat(decisions()).as("both are kept").isEqualTo(2);
        assertThatThrownBy(() -> Sql.as(story.vendor.id(), "delete from discount_review where vendor_id = $1",
                story.vendor.id())).hasMessageContaining("append-only");
    }

    @Test
    void anotherGuidelineOpensTheReviewAgainAndARefundDoesNot() {
        String fact = breach("deep");
        accept(fact, 0).then().statusCode(200);
        story.story.fact("REFUND", "back", "05-20", null, "'amount': " + DiscountStory.euros("32500.00"),
                "'reverses': 'deep'");
        story.get("/v1/discount-breaches/" + fact).then().body("review.status", equalTo("ACCEPTED"))
                .body("overAmount.amount", equalTo("7500.00"));

        story.guideline("STRICT", "10");

        story.get("/v1/discount-breaches/" + fact).then().body("offer", equalTo("STRICT"))
                .body("review.status", equalTo("OPEN")).body("review.reopened", equalTo(true));
        decide(fact, 1, confirmed("As seen before")).then().statusCode(409).body("code", equalTo("breach-changed"));
        Map<String, Object> seen = confirmed("As it is now");
        seen.put("limitPercent", "10.0000");
        decide(fact, 1, seen).then().statusCode(200).body("review.status", equalTo("CONFIRMED"));
    }

    @Test
    void theNumbersOfAWholeDealAreReviewedOnceHoweverOftenTheyAreTold() {
        invoice("first", "05-10", "60000.00");
        String first = breach("first");
        accept(first, 0).then().statusCode(200);

        invoice("second", "05-20", "60000.00");
        breaches("").then().body("items.fact", contains("second", "deep"))
                .body("items[0].review.status", equalTo("ACCEPTED"))
                .body("items[0].review.decision.factId", equalTo(first));
        invoice("third", "05-30", "50000.00");
        breaches("&review=OPEN").then().body("items.fact", contains("third", "deep"));
    }

    @Test
    void ofReviewersAtOnceOneDecides() {
        String fact = breach("deep");

        List<Integer> answers = AtOnce.call(6, i -> decide(fact, 0, confirmed("Reviewer " + i)).statusCode());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(decisions()).isEqualTo(1);
        assertThatThrownBy(() -> Sql.as(story.vendor.id(),
                """
                        insert into discount_review select vendor_id, subject, revision, fact_id, partner_id, currency, list, net, offer_id,
                               offer_version, deepest, 'CONFIRMED', null, 'Again', decided_at, decided_by
                          from discount_review where vendor_id = $1""",
                story.vendor.id()))
                .hasMessageContaining("discount_review_once");
    }

    @Test
    void whatIsSaidMustFitTogether() {
        String fact = breach("deep");
        Map<String, Object> input = confirmed("Why");
        input.put("reason", "OTHER");
        decide(fact, 0, input).then().statusCode(400).body("errors[0].field", equalTo("reason"));
        input.put("decision", "ACCEPTED");
        input.remove("reason");
        decide(fact, 0, input).then().statusCode(400).body("code", equalTo("required"));
        decide(fact, 0, confirmed(" ")).then().statusCode(400).body("errors[0].field", equalTo("note"));
        story.vendor.as(Role.FINANCE).body(confirmed("Why")).post("/v1/discount-breaches/" + fact + "/review").then()
                .statusCode(428);
        story.won("fair", "05-05", "100000.00", "90000.00", null);
        String fair = story.vendor.as(Role.AUDITOR).get("/v1/facts").then().extract()
                .path("items.find { it.externalId == 'fair' }.id");
        decide(fair, 0, confirmed("No breach")).then().statusCode(404);
    }

    @Test
    void partnersKnowOnlyWhetherTheirsIsSettledAndOthersNothing() {
        String fact = breach("deep");
        accept(fact, 0).then().statusCode(200);
        UUID partner = story.story.partner;
        UUID other = story.story.partner();
        TestVendor elsewhere = TestVendor.create();

        story.vendor.asPartner(partner).get("/v1/discount-breaches/" + fact).then().statusCode(200)
                .header("ETag", nullValue()).body("settled", equalTo(true)).body("review", nullValue());
        story.vendor.asPartner(partner).get("/v1/discount-breaches?review=OPEN&" + story.quarter()).then()
                .statusCode(200).body("items", hasSize(0));
        story.vendor.asPartner(partner).get("/v1/discount-breaches?review=ACCEPTED&" + story.quarter()).then()
                .statusCode(403);
        for (Role role : List.of(Role.CHANNEL_MANAGER, Role.AUDITOR)) {
            story.vendor.as(role).header("If-Match", "\"1\"").body(confirmed("Not mine"))
                    .post("/v1/discount-breaches/" + fact + "/review").then().statusCode(403);
        }
        story.vendor.asPartner(partner).header("If-Match", "\"1\"").body(confirmed("Fine"))
                .post("/v1/discount-breaches/" + fact + "/review").then().statusCode(403);
        story.vendor.asPartner(other).get("/v1/discount-breaches/" + fact).then().statusCode(404);
        elsewhere.as(Role.AUDITOR).get("/v1/discount-breaches/" + fact).then().statusCode(404);
        elsewhere.as(Role.FINANCE).header("If-Match", "\"0\"").body(confirmed("Not ours"))
                .post("/v1/discount-breaches/" + fact + "/review").then().statusCode(404);

        String read = "query($fact: ID!) { discountBreach(factId: $fact) { settled review { decision { note } } } }";
        String admin = story.vendor.partnerToken(partner, Role.PARTNER_ADMIN);
        TestVendor.graphql(admin, read, Map.of("fact", fact)).then().body("data.discountBreach.settled", equalTo(true))
                .body("data.discountBreach.review", nullValue());
        TestVendor.graphql(admin, REVIEW, Map.of("fact", fact, "revision", 1, "input", confirmed("Fine"))).then()
                .body("errors[0].extensions.code", equalTo("role-not-permitted"));
        TestVendor.graphql(story.vendor.partnerToken(other, Role.PARTNER_USER), read, Map.of("fact", fact)).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
        TestVendor.graphql(elsewhere.token(Role.FINANCE), read, Map.of("fact", fact)).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
        TestVendor.graphql(elsewhere.token(Role.FINANCE), REVIEW,
                Map.of("fact", fact, "revision", 1, "input", confirmed("Not ours"))).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
    }

    private void invoice(String name, String monthAndDay, String net) {
        story.story.fact("INVOICED", name, monthAndDay, null, "'amount': " + DiscountStory.euros("10000.00"),
                "'subject': {'deal': 'd1'}", "'economics': {'breadth': 'DEAL', 'list': "
                        + DiscountStory.euros("100000.00") + ", 'net': " + DiscountStory.euros(net) + "}");
    }

    private String breach(String fact) {
        return breaches("").then().extract().path("items.find { it.fact == '" + fact + "' }.factId");
    }

    private Response breaches(String more) {
        Response page = story.get("/v1/discount-breaches?" + story.quarter() + more);
        page.then().statusCode(200);
        return page;
    }

    private Response accept(String fact, int revision) {
        return decide(fact, revision, Map.of("decision", "ACCEPTED", "reason", "STRATEGIC_DEAL", "note",
                "The first of its region", "limitPercent", "20.0000"));
    }

    private static Map<String, Object> confirmed(String note) {
        return new HashMap<>(Map.of("decision", "CONFIRMED", "note", note, "limitPercent", "20.0000"));
    }

    private Response decide(String fact, int revision, Map<String, Object> input) {
        return story.vendor.as(Role.FINANCE).header("If-Match", "\"" + revision + "\"").body(input)
                .post("/v1/discount-breaches/" + fact + "/review");
    }

    private long decisions() {
        return Sql.count(story.vendor.id(), "select count(*) from discount_review where vendor_id = $1",
                story.vendor.id());
    }
}

package io.concordat.analytics.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Which guideline is a deal's, which deals are asked for, and what is counted although it has no depth. */
@QuarkusTest
class DiscountScopeTest {

    private DiscountStory story;

    @BeforeEach
    void aVendor() {
        story = new DiscountStory();
    }

    @Test
    void theOverrideOfAPartnerGoesBeforeItsSegmentAndTheFirstSegmentThatHoldsItCounts() {
        story.vendor.withCode("segments", "KEY");
        UUID key = story.story.catalog.partner("KEY");
        story.story.catalog.enroll(key, story.story.program);
        UUID special = story.story.catalog.partner("KEY");
        story.story.catalog.enroll(special, story.story.program);
        story.attributes(key, "KEY");
        story.attributes(special, "KEY");
        story.guideline(story.story.program, "GUIDE",
                "{'code': 'KEYS', 'audience': {'segments': ['KEY']}, 'formula': " + DiscountStory.formula("30")
                        + "}, {'code': 'ALL', 'formula': " + DiscountStory.formula("10") + "}",
                "{'partnerId': '" + special + "', 'from': '" + story.story.year + "-05-01', 'endsOn': '"
                        + story.story.year + "-05-31', 'reason': 'Launch', 'formula': " + DiscountStory.formula("50")
                        + "}");
        for (UUID partner : List.of(story.story.partner, key, special)) {
            story.won("may-" + partner, "05-10", "100.00", "60.00", null, "'partnerId': '" + partner + "'");
            story.won("june-" + partner, "06-10", "100.00", "60.00", null, "'partnerId': '" + partner + "'");
        }

        JsonPath breaches = story.get("/v1/discount-breaches?" + story.quarter()).then().statusCode(200).extract()
                .jsonPath();

        assertThat(limit(breaches, "may-" + story.story.partner)).isEqualTo("10.0000");
        assertThat(limit(breaches, "june-" + story.story.partner)).isEqualTo("10.0000");
        assertThat(limit(breaches, "may-" + key)).isEqualTo("30.0000");
        assertThat(limit(breaches, "june-" + key)).isEqualTo("30.0000");
        assertThat(limit(breaches, "may-" + special)).as("the override allows it").isNull();
        assertThat(limit(breaches, "june-" + special)).as("the override is over").isEqualTo("30.0000");
    }

    private static String limit(JsonPath breaches, String fact) {
        return breaches.getString("items.find { it.fact == '" + fact + "' }?.limitPercent");
    }

    @Test
    void dealsAreAskedForByTheProgramAndTheOfferOfTheirGuideline() {
        story.guideline();
        String services = story.story.catalog.program("SERVICES");
        UUID other = story.story.catalog.partner();
        story.story.catalog.enroll(other, services);
        story.guideline(services, "STRICT", "{'code': 'ALL', 'formula': " + DiscountStory.formula("5") + "}", "");
        story.won("core", "05-03", "100.00", "65.00", null);
        story.won("services", "05-04", "100.00", "90.00", null, "'partnerId': '" + other + "'");
        story.won("fair", "05-05", "100.00", "100.00", null, "'partnerId': '" + other + "'");

        breaches("").then().body("items.fact", contains("services", "core"));
        breaches("&program=CORE").then().body("items.fact", contains("core"));
        breaches("&program=SERVICES").then().body("items.fact", contains("services"));
        breaches("&offer=STRICT&program=SERVICES").then().body("items.fact", contains("services"));
        breaches("&offer=STRICT&program=CORE").then().body("items", hasSize(0));
        patterns("&offer=STRICT").then().body("items", hasSize(1)).body("items[0].deals", equalTo(2));
        patterns("&program=CORE").then().body("items", hasSize(1)).body("items[0].deals", equalTo(1));
        assertThat(story.graphql("{ discountPatterns(by: PARTNER, program: \"SERVICES\", " + days()
                + ") { edges { node { partnerId breaches openBreaches } } } }")
                .getList("data.discountPatterns.edges.node.partnerId")).asList().containsExactly(other.toString());
        assertThat(story.graphql("{ discountBreaches(offer: \"GUIDE\", " + days() + ") { edges { node { fact } } } }")
                .getList("data.discountBreaches.edges.node.fact")).asList().containsExactly("core");
    }

    @Test
    void anUnknownProgramOrOfferIsRefusedAndAPartnerKnowsItsOwnAlone() {
        story.guideline();
        story.guideline(story.story.catalog.program("SERVICES"), "STRICT",
                "{'code': 'ALL', 'formula': " + DiscountStory.formula("5") + "}", "");
        story.story.catalog.offer(story.story.program, "DRAFT");

        for (String path : List.of("/v1/discount-breaches?", "/v1/discount-patterns?by=MONTH&")) {
            story.get(path + "program=NONE&offer=NIX&" + story.quarter()).then().statusCode(400)
                    .body("errors.field", containsInAnyOrder("program", "offer"))
                    .body("errors.code", contains("unknown-code", "unknown-code"));
            story.vendor.asPartner(story.story.partner).get(path + "offer=GUIDE&program=CORE&" + story.quarter())
                    .then().statusCode(200);
            for (String foreign : List.of("offer=STRICT", "program=SERVICES", "offer=DRAFT")) {
                story.get(path + foreign + "&" + story.quarter()).then().statusCode(200);
                story.vendor.asPartner(story.story.partner).get(path + foreign + "&" + story.quarter()).then()
                        .statusCode(400).body("code", equalTo("unknown-code"));
                TestVendor.create().as(Role.AUDITOR).get(path + foreign + "&" + story.quarter()).then()
                        .statusCode(400);
            }
        }
        TestVendor.graphql(story.vendor.token(Role.FINANCE),
                "{ discountBreaches(offer: \"NIX\") { edges { node { fact } } } }", Map.of()).then()
                .body("errors[0].extensions.code", equalTo("unknown-code"));
    }

    @Test
    void aSaleWithoutAListValueIsCountedOnceAndInNothingElse() {
        story.guideline();
        story.won("priced", "05-02", "100.00", "90.00", null);
        story.story.fact("DEAL_WON", "bare", "05-03", "50000.00", "'subject': {'deal': 'd1'}");
        story.story.fact("INVOICED", "bare-invoice", "05-04", "50000.00", "'subject': {'deal': 'd1'}");
        story.story.fact("DEAL_WON", "late", "05-05", "50000.00", "'subject': {'deal': 'd2'}");
        story.story.fact("INVOICED", "late-invoice", "05-06", null, "'amount': " + DiscountStory.euros("80.00"),
                "'subject': {'deal': 'd2'}", "'economics': {'list': " + DiscountStory.euros("100.00") + ", 'net': "
                        + DiscountStory.euros("80.00") + "}");
        story.story.fact("DEAL_WON", "refunded", "05-07", "50000.00");
        story.story.fact("REFUND", "back", "05-20", "50000.00", "'reverses': 'refunded'");
        story.story.fact("CERTIFIED", "no-sale", "05-08", null);

        patterns("").then().body("items", hasSize(1)).body("items[0].withoutListPrice", equalTo(1))
                .body("items[0].withoutRate", equalTo(0)).body("items[0].deals", equalTo(2))
                .body("items[0].list.amount", equalTo("200.00")).body("items[0].medianPercent", equalTo("10.0000"));
    }

    @Test
    void aGroupOfSalesWithoutListValuesIsThereWithoutADepth() {
        story.story.fact("DEAL_WON", "bare", "05-03", "50000.00");

        patterns("").then().body("items", hasSize(1)).body("items[0].withoutListPrice", equalTo(1))
                .body("items[0].deals", equalTo(0)).body("items[0].depthPercent", nullValue())
                .body("items[0].medianPercent", nullValue()).body("items[0].deepestPercent", nullValue())
                .body("items[0].months", hasSize(0)).body("items[0].list.amount", equalTo("0.00"));
        assertThat(story.graphql("{ discountPatterns(by: MONTH, " + days()
                + ") { edges { node { withoutListPrice medianPercent } } } }")
                .getList("data.discountPatterns.edges.node.withoutListPrice")).asList().containsExactly(1);
    }

    @Test
    void whatHasNoRateCountsAsADealAndABreachButNotInTheSums() {
        story.guideline();
        story.story.fact("DEAL_WON", "dollars", "05-03", "50000.00",
                "'economics': {'list': {'amount': '100000.00', 'currency': 'USD'}, 'net': {'amount': '50000.00', 'currency': 'USD'}}");

        patterns("").then().body("items[0].deals", equalTo(1)).body("items[0].withoutRate", equalTo(1))
                .body("items[0].withoutListPrice", equalTo(0)).body("items[0].breaches", equalTo(1))
                .body("items[0].openBreaches", equalTo(1)).body("items[0].medianPercent", equalTo("50.0000"))
                .body("items[0].deepestPercent", equalTo("50.0000")).body("items[0].depthPercent", nullValue())
                .body("items[0].overGuideline.amount", equalTo("0.00"));
    }

    @Test
    void overGraphqlTooAPartnerSeesItsOwnDealsAloneAndAnotherVendorNone() {
        story.guideline();
        story.won("deep", "05-03", "100000.00", "65000.00", null);
        String breaches = "{ discountBreaches(" + days() + ") { edges { node { fact } } } }";
        String patterns = "{ discountPatterns(by: PARTNER, " + days() + ") { edges { node { deals } } } }";
        String mine = story.vendor.partnerToken(story.story.partner, Role.PARTNER_USER);
        String others = story.vendor.partnerToken(story.story.partner(), Role.PARTNER_USER);

        TestVendor.graphql(mine, breaches, Map.of()).then().body("data.discountBreaches.edges.node.fact",
                contains("deep"));
        for (String token : List.of(others, TestVendor.create().token(Role.FINANCE))) {
            TestVendor.graphql(token, breaches, Map.of()).then().body("data.discountBreaches.edges", hasSize(0));
            TestVendor.graphql(token, patterns, Map.of()).then().body("data.discountPatterns.edges", hasSize(0));
        }
        TestVendor.graphql(others, "{ discountBreaches(partnerId: \"" + story.story.partner
                + "\") { edges { node { fact } } } }", Map.of()).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
        TestVendor.graphql(story.vendor.token(Role.INTEGRATION), breaches, Map.of()).then()
                .body("errors[0].extensions.code", equalTo("role-not-permitted"));
    }

    private Response breaches(String more) {
        return story.get("/v1/discount-breaches?" + story.quarter() + more);
    }

    private Response patterns(String more) {
        return story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter() + more);
    }

    private String days() {
        return "from: \"" + story.story.year + "-04-01\", until: \"" + story.story.year + "-07-01\"";
    }
}

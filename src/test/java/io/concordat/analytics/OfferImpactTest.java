package io.concordat.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** What offers achieve, told over both doors. */
@QuarkusTest
class OfferImpactTest {

    /** Begin, the vendor, the figures and commit. */
    private static final int OF_A_READ = 4;

    private AnalyticsStory story;

    @BeforeEach
    void anOffer() {
        story = new AnalyticsStory();
        story.bonus();
    }

    @Test
    void profitOf280000For60000IsAReturnOf367() {
        story.story.partner();
        story.won("big", "05-02", "500000.00", "400000.00", "120000.00");
        story.story.evaluate();

        story.get("/v1/offer-impact?" + story.quarter()).then().statusCode(200).body("items", hasSize(1))
                .body("items[0].offer", equalTo("BONUS")).body("items[0].eligiblePartners", equalTo(2))
                .body("items[0].earningPartners", equalTo(1)).body("items[0].adoption", equalTo("0.5000"))
                .body("items[0].grossProfit.amount", equalTo("280000.00"))
                .body("items[0].cost.amount", equalTo("60000.00")).body("items[0].cost.currency", equalTo("EUR"))
                .body("items[0].romi", equalTo("3.6667")).body("items[0].facts", equalTo(1))
                .body("items[0].factsWithoutCost", equalTo(0)).body("items[0].rule", equalTo("offer-impact/1"))
                .body("items[0].partnersToEvaluate", equalTo(0));
        assertThat(story.graphql("{ offerImpact(from: \"" + story.story.year + "-04-01\", until: \"" + story.story.year
                + "-07-01\") { edges { node { offer adoption romi cost { amount } } } } }")
                .getString("data.offerImpact.edges[0].node")).contains("3.6667", "0.5000", "60000.00");
    }

    @Test
    void aRefundTakesItsShareOffProfitAndCost() {
        story.won("big", "05-02", "500000.00", "400000.00", "120000.00");
        story.story.fact("REFUND", "half-back", "05-20", null, "'amount': " + AnalyticsStory.euros("200000.00"),
                "'reverses': 'big'");
        story.story.evaluate();

        story.get("/v1/offer-impact?" + story.quarter()).then().statusCode(200)
                .body("items[0].grossProfit.amount", equalTo("140000.00"))
                .body("items[0].cost.amount", equalTo("30000.00")).body("items[0].romi", equalTo("3.6667"));
    }

    @Test
    void factsWithoutCostAreCountedAndTheReturnIsUnknownWhenNoFactSaysIt() {
        story.won("unknown", "05-02", "500000.00", "400000.00", null);
        story.story.evaluate();

        story.get("/v1/offer-impact?" + story.quarter()).then().statusCode(200)
                .body("items[0].factsWithoutCost", equalTo(1)).body("items[0].cost.amount", equalTo("60000.00"))
                .body("items[0].romi", nullValue());
    }

    @Test
    void whatHappenedOutsideOfTheWindowIsNotInIt() {
        story.won("before", "03-31", "500000.00", "400000.00", "120000.00");
        story.story.evaluate();

        story.get("/v1/offer-impact?" + story.quarter()).then().statusCode(200)
                .body("items[0].earningPartners", equalTo(0)).body("items[0].adoption", equalTo("0.0000"))
                .body("items[0].romi", nullValue());
    }

    @Test
    void halfAWindowAndAWindowThatEndsBeforeItStartsAreRefused() {
        story.get("/v1/offer-impact?from=2026-04-01").then().statusCode(400).body("errors[0].field", equalTo("until"))
                .body("errors[0].code", equalTo("required"));
        story.get("/v1/offer-impact?from=2026-04-01&until=2026-04-01").then().statusCode(400)
                .body("errors[0].code", equalTo("ends-before-start"));
        story.get("/v1/offer-impact?cursor=" + "bm9uZQ").then().statusCode(400).body("errors[0].field",
                equalTo("cursor"));
    }

    @Test
    void anotherVendorSeesNothingOfItAndAPartnerMayNotAsk() {
        TestVendor.create().as(Role.FINANCE).get("/v1/offer-impact?" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(0));
        story.vendor.asPartner(story.story.partner).get("/v1/offer-impact").then().statusCode(403);
    }

    @Test
    void aPageOfTwoOffersTakesAsManyStatementsAsOneOfOne() {
        story.guideline();
        List<List<Statement>> one = AnalyticsStory.log().transactionsDuring(
                () -> story.get("/v1/offer-impact?limit=1&" + story.quarter()).then().body("items", hasSize(1)));
        List<List<Statement>> two = AnalyticsStory.log().transactionsDuring(
                () -> story.get("/v1/offer-impact?" + story.quarter()).then().body("items", hasSize(2)));

        assertThat(one).singleElement().satisfies(statements -> assertThat(statements).hasSize(OF_A_READ));
        assertThat(two).singleElement().satisfies(statements -> assertThat(statements).hasSize(OF_A_READ));
    }

    @Test
    void theSecondPageGoesOnBehindTheFirst() {
        story.guideline();
        var first = story.get("/v1/offer-impact?limit=1&" + story.quarter()).then().body("items", hasSize(1)).extract();
        story.get("/v1/offer-impact?limit=1&" + story.quarter() + "&cursor=" + first.path("nextCursor")).then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].offer", equalTo("BONUS"))
                .body("nextCursor", nullValue());
    }
}

package io.concordat.analytics.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog.Statement;
import io.concordat.catalog.rate.ExchangeRateSettings;
import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** How deep discounts are and which of them are deeper than their guideline, told over both doors. */
@QuarkusTest
class DiscountTest {

    /** Begin, the vendor, the figures and commit. */
    private static final int OF_A_READ = 4;

    private DiscountStory story;

    @BeforeEach
    void aGuideline() {
        story = new DiscountStory();
        story.guideline();
    }

    @Test
    void depthIsTheSumOfDiscountsByTheSumOfListValuesAndIsComparedWithTheWindowBefore() {
        story.won("early", "02-10", "100000.00", "95000.00", null);
        story.won("fair", "04-10", "100000.00", "90000.00", null);
        story.won("deep", "06-10", "100000.00", "65000.00", null);

        story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].partnerId", equalTo(story.story.partner.toString()))
                .body("items[0].list.amount", equalTo("200000.00"))
                .body("items[0].discount.amount", equalTo("45000.00"))
                .body("items[0].depthPercent", equalTo("22.5000")).body("items[0].deals", equalTo(2))
                .body("items[0].medianPercent", equalTo("10.0000"))
                .body("items[0].deepestPercent", equalTo("35.0000")).body("items[0].breaches", equalTo(1))
                .body("items[0].overGuideline.amount", equalTo("15000.00"))
                .body("items[0].precedingDepthPercent", equalTo("5.0000"))
                .body("items[0].changePoints", equalTo("17.5000"))
                .body("items[0].months.month", contains(story.story.year + "-04", story.story.year + "-06"))
                .body("items[0].months.depthPercent", contains("10.0000", "35.0000"));
        assertThat(story.graphql("{ discountPatterns(by: MONTH, from: \"" + story.story.year + "-04-01\", until: \""
                + story.story.year + "-07-01\") { edges { node { month depthPercent breaches } } } }")
                .getList("data.discountPatterns.edges.node.depthPercent")).asList()
                .containsExactly("10.0000", "35.0000");
    }

    @Test
    void aBreachNamesItsGuidelineAndByHowMuchItIsDeeper() {
        story.won("at-limit", "05-02", "100000.00", "80000.00", null);
        story.won("deep", "05-03", "100000.00", "65000.00", null);
        story.won("deeper", "05-04", "1000.00", "500.00", null);

        story.get("/v1/discount-breaches?" + story.quarter()).then().statusCode(200)
                .body("items.fact", contains("deeper", "deep")).body("items[1].offer", equalTo("GUIDE"))
                .body("items[1].offerVersion", equalTo(1)).body("items[1].limitPercent", equalTo("20.0000"))
                .body("items[1].depthPercent", equalTo("35.0000")).body("items[1].overPoints", equalTo("15.0000"))
                .body("items[1].overAmount.amount", equalTo("15000.00"));
        var first = story.get("/v1/discount-breaches?limit=1&" + story.quarter()).then().extract();
        story.get("/v1/discount-breaches?limit=1&" + story.quarter() + "&cursor=" + first.path("nextCursor")).then()
                .body("items.fact", contains("deep")).body("nextCursor", nullValue());
        assertThat(story.graphql("{ discountBreaches(from: \"" + story.story.year + "-04-01\", until: \""
                + story.story.year + "-07-01\") { edges { node { fact overPoints } } } }")
                .getList("data.discountBreaches.edges.node.fact")).asList().containsExactly("deeper", "deep");
    }

    @Test
    void correctionsReplaceVoidedFactsGoAndWhatWasRefundedIsOff() {
        story.won("corrected", "05-02", "100000.00", "50000.00", null);
        story.won("corrected", "05-02", "100000.00", "90000.00", null, "'version': 2");
        story.won("voided", "05-03", "100000.00", "10000.00", null);
        story.won("voided", "05-03", "100000.00", "10000.00", null, "'version': 2", "'voided': true");
        story.won("refunded", "05-04", "100000.00", "80000.00", null);
        story.story.fact("REFUND", "back", "05-20", null, "'amount': " + DiscountStory.euros("40000.00"),
                "'reverses': 'refunded'");

        story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().statusCode(200)
                .body("items[0].deals", equalTo(2)).body("items[0].list.amount", equalTo("150000.00"))
                .body("items[0].discount.amount", equalTo("20000.00"));
    }

    @Test
    void theInvoicesOfADealThatWasWonDoNotCountItTwice() {
        story.won("won", "05-02", "100000.00", "90000.00", null, "'subject': {'deal': 'd1'}");
        story.story.fact("INVOICED", "invoice", "05-05", null, "'amount': " + DiscountStory.euros("90000.00"),
                "'economics': {'list': " + DiscountStory.euros("100000.00") + ", 'net': "
                        + DiscountStory.euros("90000.00") + "}",
                "'subject': {'deal': 'd1'}");

        story.get("/v1/discount-patterns?by=PRODUCT&" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].product", equalTo("(none)"))
                .body("items[0].deals", equalTo(1)).body("items[0].list.amount", equalTo("100000.00"));
    }

    @Test
    void whatHasNoRateIsCountedAndLeftOutOfTheSums() {
        story.won("euros", "05-02", "100000.00", "90000.00", null);
        story.story.fact("DEAL_WON", "dollars", "05-03", "50000.00",
                "'economics': {'list': {'amount': '100000.00', 'currency': 'USD'}, 'net': {'amount': '50000.00', 'currency': 'USD'}}");

        story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().statusCode(200)
                .body("items[0].deals", equalTo(2)).body("items[0].withoutRate", equalTo(1))
                .body("items[0].list.amount", equalTo("100000.00")).body("items[0].breaches", equalTo(1));
    }

    @Test
    void theRateOfADealIsTheOneThatIsAppliedEverywhere() {
        rate("USD", "EUR", "04-10", "0.9");
        rate("USD", "EUR", "05-01", "0.95");
        rate("EUR", "GBP", "04-01", "0.8531");
        rate("GBP", "EUR", "06-01", "1.1699");
        rate("EUR", "CHF", "01-05", "1.07");
        for (String currency : List.of("USD", "GBP", "CHF", "JPY")) {
            for (String day : List.of("01-04", "01-05", "03-31", "04-01", "04-10", "04-12", "04-30", "05-01", "06-02",
                    "12-31")) {
                Response applied = story.vendor.as(Role.FINANCE).get("/v1/applied-exchange-rate?from=" + currency
                        + "&to=EUR&day=" + story.story.year + "-" + day);
                Object sums = Sql.as(story.vendor.id(), "select reporting_rate($1, $2, 'EUR', $3, $4)",
                        story.vendor.id(), currency, LocalDate.parse(story.story.year + "-" + day),
                        Arc.container().instance(ExchangeRateSettings.class).get().oldestDays()).get(0)[0];
                if (applied.statusCode() == 404) {
                    assertThat(sums).as(currency + " " + day).isNull();
                } else {
                    assertThat(new BigDecimal(sums.toString())).as(currency + " " + day)
                            .isEqualByComparingTo(applied.<String>path("rate"));
                }
            }
        }

        story.story.fact("DEAL_WON", "dollars", "04-12", "50000.00",
                "'economics': {'list': {'amount': '100000.00', 'currency': 'USD'}, 'net': {'amount': '50000.00', 'currency': 'USD'}}");
        story.get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().statusCode(200)
                .body("items[0].list.amount", equalTo("90000.00")).body("items[0].discount.amount", equalTo("45000.00"))
                .body("items[0].overGuideline.amount", equalTo("27000.00")).body("items[0].withoutRate", equalTo(0));
    }

    private void rate(String from, String to, String monthAndDay, String rate) {
        story.vendor.as(Role.FINANCE).body(Map.of("rate", rate, "source", "ECB"))
                .put("/v1/exchange-rates/" + from + "/" + to + "/" + story.story.year + "-" + monthAndDay).then()
                .statusCode(201);
    }

    @Test
    void aWindowLiesBetween1970And2199AndHasTwoYearsAtMost() {
        Map.of("from=1969-12-31&until=1970-02-01", "out-of-range", "from=2199-12-01&until=2200-01-02", "out-of-range",
                "from=2020-01-01&until=2026-01-01", "window-too-long", "from=2026-01-01", "required",
                "from=2026-01-02&until=2026-01-02", "ends-before-start")
                .forEach((asked, code) -> story.get("/v1/discount-patterns?by=MONTH&" + asked).then().statusCode(400)
                        .body("code", equalTo(code)));
    }

    @Test
    void aPartnerSeesItsOwnDealsAloneAndAnotherVendorNone() {
        story.won("deep", "05-03", "100000.00", "65000.00", null);
        UUID other = story.story.partner();

        story.vendor.asPartner(story.story.partner).get("/v1/discount-breaches?" + story.quarter()).then()
                .statusCode(200).body("items.fact", contains("deep"));
        story.vendor.asPartner(other).get("/v1/discount-breaches?" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(0));
        story.vendor.asPartner(other).get("/v1/discount-patterns?by=PARTNER&" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(0));
        story.vendor.asPartner(other).get("/v1/discount-breaches?partnerId=" + story.story.partner).then()
                .statusCode(404);
        TestVendor.create().as(Role.FINANCE).get("/v1/discount-breaches?" + story.quarter()).then().statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aGroupingMustBeSaid() {
        story.get("/v1/discount-patterns").then().statusCode(400).body("errors[0].field", equalTo("by"));
    }

    @Test
    void manyDealsTakeAsManyStatementsAsOne() {
        story.won("a", "05-03", "100000.00", "65000.00", null);
        story.won("b", "05-04", "100000.00", "65000.00", null);

        List<List<Statement>> breaches = DiscountStory.log().transactionsDuring(
                () -> story.get("/v1/discount-breaches?" + story.quarter()).then().body("items", hasSize(2)));
        List<List<Statement>> patterns = DiscountStory.log().transactionsDuring(() -> story
                .get("/v1/discount-patterns?by=PARTNER_PRODUCT&" + story.quarter()).then().body("items", hasSize(1)));

        assertThat(breaches).singleElement().satisfies(statements -> assertThat(statements).hasSize(OF_A_READ));
        assertThat(patterns).singleElement().satisfies(statements -> assertThat(statements).hasSize(OF_A_READ));
    }
}

package io.concordat.analytics.impact;

import static io.concordat.analytics.impact.ImpactStory.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.platform.security.Role;
import io.concordat.start.EmbeddedServer;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** What offers bring: adoption and return with worked numbers, through both doors. */
@QuarkusTest
class OfferImpactTest {

    private static final String DOCUMENT = """
            { offerImpact { edges { node { offer version from until adopters eligiblePartners adoption facts measuredFacts
                factsWithoutCost factsWithoutRate romi definition earned { amount currency } grossProfit { amount }
                cost { amount } netGain { amount } watermark { evaluatedUntil waitingPartners } } } } }""";

    private ImpactStory story;

    @BeforeEach
    void aVendor() {
        story = new ImpactStory();
    }

    @Test
    void oneOfFourPartnersUsesAnOfferThatBringsBackMoreThanThreeTimesItsCost() {
        story.offer("NEW-LOGO", "EUR");
        UUID seller = story.partner();
        story.partner();
        story.partner();
        story.partner();
        story.catalog.partner();
        story.won(seller, "won-1", "300000.00", "100000.00", "EUR");
        story.won(seller, "won-2", "100000.00", "20000.00", "EUR");
        story.evaluate();

        JsonPath rest = story.impact("limit=50");
        JsonPath graphql = TestVendor.graphql(story.vendor.token(Role.CHANNEL_MANAGER), DOCUMENT, Map.of()).then()
                .statusCode(200).extract().jsonPath();

        for (Map.Entry<JsonPath, String> door : Map.of(rest, "items[0].", graphql,
                "data.offerImpact.edges[0].node.").entrySet()) {
            JsonPath page = door.getKey();
            String at = door.getValue();
            assertThat(page.getString(at + "offer")).isEqualTo("NEW-LOGO");
            assertThat(page.getString(at + "from")).isEqualTo(story.year + "-01-01");
            assertThat(page.getString(at + "until")).isEqualTo(story.year + "-04-01");
            assertThat(page.getInt(at + "adopters")).isEqualTo(1);
            assertThat(page.getInt(at + "eligiblePartners")).isEqualTo(4);
            assertThat(page.getString(at + "adoption")).isEqualTo("0.2500");
            assertThat(page.getInt(at + "measuredFacts")).isEqualTo(2);
            assertThat(page.getString(at + "grossProfit.amount")).isEqualTo("280000.00");
            assertThat(page.getString(at + "cost.amount")).isEqualTo("60000.00");
            assertThat(page.getString(at + "netGain.amount")).isEqualTo("220000.00");
            assertThat(page.getString(at + "romi")).isEqualTo("3.6667");
            assertThat(page.getInt(at + "definition")).isEqualTo(1);
            assertThat(page.getInt(at + "watermark.waitingPartners")).isZero();
            assertThat(page.getString(at + "watermark.evaluatedUntil")).startsWith(story.year + "-04-");
        }
        assertThat(rest.getString("items[0].watermark.lastEntryAt")).startsWith(story.year + "-04-");
    }

    @Test
    void aFactWithoutCostIsCountedAndWithoutAnyCostThereIsNoReturn() {
        story.offer("NEW-LOGO", "EUR");
        UUID seller = story.partner();
        story.won(seller, "unknown", "1000.00", null, "EUR");
        story.evaluate();

        assertThat(story.impact("limit=50").getString("items[0].romi")).isNull();

        story.won(seller, "known", "2000.00", "800.00", "EUR");
        story.evaluate();

        JsonPath both = story.impact("limit=50");
        assertThat(both.getInt("items[0].facts")).isEqualTo(2);
        assertThat(both.getInt("items[0].factsWithoutCost")).isEqualTo(1);
        assertThat(both.getString("items[0].earned.amount")).isEqualTo("450.00");
        assertThat(both.getString("items[0].cost.amount")).as("of the fact whose profit is known").isEqualTo("300.00");
        assertThat(both.getString("items[0].romi")).as("(1200 - 300) / 300").isEqualTo("3.0000");
    }

    @Test
    void withoutAnyEligiblePartnerThereIsNoAdoption() {
        story.offer("NEW-LOGO", "EUR");
        story.evaluate();

        JsonPath page = story.impact("limit=50");
        assertThat(page.getInt("items[0].eligiblePartners")).isZero();
        assertThat(page.getString("items[0].adoption")).isNull();
        assertThat(page.getString("items[0].romi")).isNull();
        assertThat(page.getString("items[0].cost.amount")).isEqualTo("0.00");
    }

    @Test
    void amountsAreConvertedAtTheRateOfTheirDayAndWithoutOneLeftOut() {
        story.offer("US", "USD");
        story.offer(story.program, "UK", "GBP", "RENEWED", Map.of());
        UUID seller = story.partner();
        story.vendor.as(Role.FINANCE).body(Map.of("rate", "0.9", "source", "ECB"))
                .put("/v1/exchange-rates/USD/EUR/" + story.year + "-02-09").then().statusCode(201);
        story.won(seller, "us", "1000.00", "600.00", "USD");
        Map<String, Object> renewal = story.fact(seller, "RENEWED", "uk", "500.00", "GBP");
        renewal.put("economics", Map.of("net", money("500.00", "GBP"), "cost", money("1.00", "GBP")));
        story.send(renewal);
        story.evaluate();

        JsonPath page = story.impact("limit=50");

        assertThat(page.getList("items.offer")).containsExactly("UK", "US");
        assertThat(page.getInt("items[0].factsWithoutRate")).isEqualTo(1);
        assertThat(page.getString("items[0].earned.amount")).isEqualTo("0.00");
        assertThat(page.getString("items[0].romi")).isNull();
        assertThat(page.getString("items[0].adoption")).isEqualTo("1.0000");
        assertThat(page.getString("items[1].grossProfit.amount")).isEqualTo("360.00");
        assertThat(page.getString("items[1].cost.amount")).isEqualTo("135.00");
        assertThat(page.getString("items[1].romi")).isEqualTo("1.6667");
    }

    @Test
    void whatIsTakenBackLaterDoesNotCount() {
        story.offer("NEW-LOGO", "EUR");
        UUID seller = story.partner();
        story.won(seller, "kept", "1000.00", "400.00", "EUR");
        story.won(seller, "lost", "9000.00", "400.00", "EUR");
        story.refunded(seller, "refund", "lost", "9000.00");
        story.evaluate();

        JsonPath page = story.impact("limit=50");

        assertThat(page.getInt("items[0].facts")).isEqualTo(1);
        assertThat(page.getString("items[0].earned.amount")).isEqualTo("150.00");
        assertThat(page.getString("items[0].grossProfit.amount")).isEqualTo("600.00");
    }

    @Test
    void economicsOfAWholeDealCountOnce() {
        story.offer("NEW-LOGO", "EUR");
        UUID seller = story.partner();
        for (String name : List.of("part-1", "part-2")) {
            Map<String, Object> part = story.fact(seller, "DEAL_WON", name, "500.00", "EUR");
            part.put("subject", Map.of("deal", "deal-1"));
            part.put("economics",
                    Map.of("net", money("1000.00", "EUR"), "cost", money("400.00", "EUR"), "breadth", "DEAL"));
            story.send(part);
        }
        story.evaluate();

        JsonPath page = story.impact("limit=50");

        assertThat(page.getInt("items[0].measuredFacts")).isEqualTo(2);
        assertThat(page.getString("items[0].grossProfit.amount")).isEqualTo("600.00");
        assertThat(page.getString("items[0].cost.amount")).isEqualTo("150.00");
    }

    @Test
    void aPartnerIsEligibleWhileItIsOneOfThoseAVersionIsFor() {
        story.vendor.withCode("segments", "PUBLIC");
        story.offer(story.program, "PUBLIC-ONLY", "EUR", "DEAL_WON", Map.of("segments", List.of("PUBLIC")));
        LocalDate february = LocalDate.of(story.year, 2, 1);
        UUID until = story.partner();
        period(until, story.catalog.today, february, "PUBLIC");
        period(until, february, null);
        UUID since = story.partner();
        period(since, LocalDate.of(story.year, 4, 1), null, "PUBLIC");
        story.partner();
        story.evaluate();

        assertThat(story.impact("limit=50").getInt("items[0].eligiblePartners")).isEqualTo(1);
        assertThat(story.impact("from=" + story.year + "-02-01&until=" + story.year + "-04-01")
                .getInt("items[0].eligiblePartners")).isZero();
        assertThat(story.impact("from=" + story.year + "-01-31&until=" + story.year + "-04-02")
                .getInt("items[0].eligiblePartners")).isEqualTo(2);
    }

    private void period(UUID partner, LocalDate from, LocalDate to, String... segments) {
        Sql.as(story.vendor.id(),
                """
                        insert into partner_attribute_period (vendor_id, partner_id, valid_from, valid_to, type, segments, recorded_at,
                               recorded_by) values ($1, $2, $3, $4, 'RESELLER', $5, $6, 'test')""",
                story.vendor.id(), partner,
                from, to, segments, Instant.now().atOffset(ZoneOffset.UTC));
    }

    @Test
    void versionsArePagedAndFilteredByProgram() {
        String other = story.catalog.program("OTHER");
        story.offer("FIRST", "EUR");
        story.offer(other, "SECOND", "EUR", "DEAL_WON", Map.of());
        story.offer("THIRD", "EUR");

        JsonPath first = story.impact("limit=2");
        assertThat(first.getList("items.offer")).containsExactly("THIRD", "SECOND");
        assertThat(story.impact("limit=2&cursor=" + first.getString("nextCursor")).getList("items.offer"))
                .containsExactly("FIRST");
        assertThat(story.impact("programId=" + other).getList("items.offer")).containsExactly("SECOND");
    }

    @Test
    void aWindowThatIsNoneIsRefused() {
        for (Map.Entry<String, String> refused : Map.of("from=2026-01-01", "required", "until=2026-01-01", "required",
                "from=2026-01-01&until=2026-01-01", "ends-before-start", "from=2020-01-01&until=2026-01-01",
                "window-too-long", "cursor=MQ", "cursor-malformed").entrySet()) {
            story.vendor.as(Role.AUDITOR).get("/v1/offer-impact?" + refused.getKey()).then().statusCode(400)
                    .body("code", is(refused.getValue())).body("errors[0].field", notNullValue());
        }
    }

    @Test
    void partnersAndOtherVendorsSeeNothing() {
        story.offer("NEW-LOGO", "EUR");
        story.vendor.asPartner(story.partner()).get("/v1/offer-impact").then().statusCode(403);
        TestVendor other = TestVendor.create();

        assertThat(other.as(Role.AUDITOR).get("/v1/offer-impact?programId=" + story.program).then().statusCode(200)
                .extract().jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aPageTakesAsManyStatementsForFortyFactsAsForOne() {
        story.offer("US", "USD");
        UUID seller = story.partner();
        story.won(seller, "won", "1000.00", "600.00", "USD");
        story.evaluate();
        long ofOne = statements();
        story.offer(story.program, "MORE", "USD", "RENEWED", Map.of());
        for (int i = 0; i < 39; i++) {
            story.won(seller, "won-" + i, "1000.00", "600.00", "USD");
        }
        story.evaluate();

        assertThat(statements()).isEqualTo(ofOne).isEqualTo(3);
    }

    private long statements() {
        Path binaries = Path.of("target", "postgres-binaries");
        StatementLog log = new StatementLog(Path.of("target", "test-database-" + EmbeddedServer.release(binaries)));
        return log.transactionsDuring(() -> story.impact("limit=50")).stream()
                .filter(sent -> sent.stream().anyMatch(statement -> statement.sql().contains("earning_due")
                        && statement.sql().contains("offer_version")))
                .flatMap(List::stream)
                .filter(statement -> statement.sql().contains(" from ") && !statement.sql().contains("set_config"))
                .count();
    }
}

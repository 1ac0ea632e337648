package io.concordat.earning;

import static io.concordat.earning.EarningVectorsTest.bandsOfB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.booking.Settlements;
import io.concordat.platform.security.Role;
import io.concordat.support.Units;

/** The conformance vectors V04 to V11 that several facts or a number about the partner decide, through the doors. */
@QuarkusTest
class EarningHistoryVectorsTest {

    private PublishedStory story;

    @BeforeEach
    void aVendor() {
        story = new PublishedStory();
    }

    @Test
    void v04TrueUpWithinTheYearIsEarnedToDateLessSettledToDate() {
        story.offer("REBATE", "VOLUME_REBATE", "INVOICED", bandsOfB("RETROACTIVE"));
        story.fact("INVOICED", "q1", "02-01", "80000.00");
        story.evaluate();
        assertThat(story.line("REBATE", "q1")).hasToString("REBATE q1 PAYABLE 1600.00");
        Settlements settlements = Arc.container().instance(Settlements.class).get();
        Boolean settled = Units.in(story.vendor, unit -> settlements.settle(unit, story.partner, "REBATE",
                Money.ofMinor(160_000, "USD"), new Source("payment", UUID.randomUUID(), "paid")));
        assertThat(settled).isTrue();

        story.fact("INVOICED", "q2", "05-01", "100000.00");
        story.evaluate();

        assertThat(story.line("REBATE", "q2")).hasToString("REBATE q2 PAYABLE 5600.00");
        assertThat(story.trace(story.line("REBATE", "q2"))).contains("FORMULA [100000, 250000)");
        JsonPath position = story.vendor.as(Role.FINANCE)
                .get("/v1/partners/" + story.partner + "/earning-positions").then().statusCode(200).extract()
                .jsonPath();
        assertThat(Stream.of("earned", "settled", "payable").map(part -> position.getString("[0]." + part + ".amount")))
                .containsExactly("7200.00", "1600.00", "5600.00");
        assertThat(story.earned()).isEqualTo("7200.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"V05a, INCREMENT, 8, 0, 9600.00", "V05b, TOTAL, 2, 20, 12400.00",
            "V05c, ABOVE_HURDLE, 8, 10, 5600.00"})
    void v05Growth(String id, String pays, String rate, String hurdle, String expected) {
        growth(pays, rate, hurdle);
        story.figure("GROWTH", "BASELINE", "500000");

        story.fact("INVOICED", "year", "06-01", "620000.00");
        story.evaluate();

        assertThat(story.line("GROWTH", "year")).hasToString("GROWTH year PAYABLE " + expected);
        assertThat(story.earned()).isEqualTo(expected);
    }

    @Test
    void v05dWithoutABaselineNothingIsEarnedForThatReason() {
        growth("TOTAL", "2", "20");

        story.fact("INVOICED", "year", "06-01", "620000.00");
        story.evaluate();

        assertThat(story.line("GROWTH", "year")).hasToString("GROWTH year NOTHING 0.00 NO_BASELINE");
        assertThat(story.trace(story.line("GROWTH", "year"))).containsExactly("APPLIES", "FORMULA NO_BASELINE");
        assertThat(story.earned()).isEqualTo("0.00");
    }

    private void growth(String pays, String rate, String hurdle) {
        story.offer("GROWTH", "GROWTH_REBATE", "INVOICED", """
                {'growth': {'pays': '%s', 'ratePercent': '%s', 'hurdlePercent': '%s', 'window': 'YEAR'}}"""
                .formatted(pays, rate, hurdle));
    }

    @Test
    void v06SpifPerUnitWithAPersonsCap() {
        story.offer("SPIF", "SPIF", "UNIT_SOLD",
                "{'spif': {'amountPerUnit': '75', 'personCap': '2500.00', 'window': 'QUARTER'}}");

        story.fact("UNIT_SOLD", "sale", "02-01", null, "'quantity': '37', 'subject': {'person': 'ada'}");
        story.evaluate();

        PublishedStory.Line line = story.line("SPIF", "sale");
        assertThat(line).hasToString("SPIF sale PAYABLE 2500.00 CAP_REACHED");
        assertThat(line.calculated()).isEqualTo("2775.00");
        assertThat(line.lost()).containsExactly("CAPPED 275.00");
        assertThat(story.trace(line)).contains("CAP CAP_REACHED");
        assertThat(story.earned()).isEqualTo("2500.00");
    }

    @Test
    void v07ACertificateCountsOncePerPersonAndExam() {
        story.offer("BOUNTY", "CERTIFICATION_BOUNTY", "CERTIFIED",
                "{'certificationBounty': {'amount': '500.00', 'window': 'LIFETIME'}}");

        certificate("c-4", "02-04", "ada", "X1");
        certificate("c-1", "02-01", "ada", "X1");
        certificate("c-2", "02-02", "ada", "X2");
        certificate("c-3", "02-03", "bob", "X1");
        story.evaluate();

        assertThat(story.line("BOUNTY", "c-4")).hasToString("BOUNTY c-4 NOTHING 0.00 REPEATED");
        assertThat(story.trace(story.line("BOUNTY", "c-4"))).contains("FORMULA REPEATED");
        assertThat(story.earned()).isEqualTo("1500.00");
    }

    private void certificate(String name, String day, String person, String exam) {
        story.fact("CERTIFIED", name, day, null, "'subject': {'person': '%s', 'code': '%s'}".formatted(person, exam));
    }

    @Test
    void v08AttachRateDecidesTheRateOnWhatWasAttached() {
        story.vendor.withCode("product-families", "BASE").withCode("product-families", "EXTRA");
        story.offer("ATTACH", "ATTACH_BONUS", "DEAL_WON", """
                {'attach': {'attachedFamilies': ['EXTRA'], 'window': 'QUARTER',
                            'bands': [{'fromPercent': '45', 'ratePercent': '2'}]}}""");
        String item = "{'productFamily': '%s', 'quantity': '1', 'amount': {'amount': '%s', 'currency': 'USD'}}";
        String base = item.formatted("BASE", "10000.00");

        for (int i = 0; i < 40; i++) {
            int extra = i % 2 == 1 || i >= 36 ? 0 : i < 20 ? 12_000 : 11_250;
            story.fact("DEAL_WON", "deal-" + i, "02-15", 10_000 + extra + ".00", "'items': [" + base
                    + (extra == 0 ? "" : ", " + item.formatted("EXTRA", extra + ".00")) + "]");
        }
        story.evaluate();

        assertThat(story.earned()).isEqualTo("4200.00");
        assertThat(story.lines(story.partner)).hasSize(40);
    }

    @Test
    void v10BaselineCommissionPerQualifiedLead() {
        story.offer("LEADS", "BASELINE_COMMISSION", "LEAD_QUALIFIED", "{'perLead': {'amountPerLead': '150'}}");

        for (int i = 0; i < 12; i++) {
            story.fact("LEAD_QUALIFIED", "lead-" + i, "03-01", null);
        }
        story.evaluate();

        assertThat(story.lines(story.partner)).hasSize(12).allSatisfy(line -> {
            assertThat(line.amount()).isEqualTo("150.00");
            assertThat(line.status()).isEqualTo("PAYABLE");
        });
        assertThat(story.earned()).isEqualTo("1800.00");
    }

    @Test
    void v11MarketEntryPaysByMilestone() {
        story.offer("ENTRY", "MARKET_ENTRY_BONUS", "MILESTONE_REACHED", """
                {'marketEntry': {'amount': '10000.00', 'scope': 'PARTNER', 'milestones': [
                  {'code': 'PLAN', 'sharePercent': '30'}, {'code': 'FIRST', 'sharePercent': '30'},
                  {'code': 'TENTH', 'sharePercent': '40'}]}}""");

        story.fact("MILESTONE_REACHED", "m-1", "02-01", null, "'subject': {'code': 'PLAN'}");
        story.fact("MILESTONE_REACHED", "m-2", "05-01", null, "'subject': {'code': 'FIRST'}");
        story.fact("MILESTONE_REACHED", "m-3", "06-01", null, "'subject': {'code': 'PLAN'}");
        story.evaluate();

        assertThat(story.line("ENTRY", "m-2")).hasToString("ENTRY m-2 PAYABLE 3000.00");
        assertThat(story.line("ENTRY", "m-3").reason()).isEqualTo("REPEATED");
        assertThat(story.earned()).isEqualTo("6000.00");
    }
}

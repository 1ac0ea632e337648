package io.concordat.earning;

import static io.concordat.earning.EarningVectorsTest.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.platform.security.Role;

/** The conformance vectors V12 to V22, sharing, limits and taking back, through published offers and the doors. */
@QuarkusTest
class EarningLimitVectorsTest {

    private PublishedStory story;

    @BeforeEach
    void aVendor() {
        story = new PublishedStory();
    }

    @Test
    void v12LeavingAfterFiveOfTwelveMonthsGivesBackSeven() {
        story.offer("SIGNING", "SIGNING_BONUS", "CONTRACT_SIGNED",
                "{'signingBonus': {'amount': '15000.00', 'earnBackMonths': 12}}",
                "'clawbacks': [{'triggers': ['EARLY_TERMINATION'], 'method': 'BY_TIME', 'termMonths': 12}]");

        story.fact("CONTRACT_SIGNED", "signed", "01-10", null);
        story.fact("EARLY_TERMINATION", "left", "06-20", null, "'reverses': 'signed'");
        story.evaluate();

        assertThat(story.line("SIGNING", "left").amount()).isEqualTo("-8750.00");
        assertThat(story.line("SIGNING", "left").status()).isEqualTo("CLAWED_BACK");
        assertThat(story.trace(story.line("SIGNING", "left"))).contains("CLAWBACK COVERED");
        assertThat(story.earned()).isEqualTo("6250.00");
    }

    @Test
    void v13ACollaborationIsSharedByRole() {
        story.offer("SPLIT", "COLLABORATION_BONUS", "DEAL_WON",
                split(percent("4"), "SOURCE", 50, "SELL", 30, "DELIVER", 20));
        UUID sells = story.partner();
        UUID delivers = story.partner();

        story.fact("DEAL_WON", "deal", "02-01", "250000.00",
                roles("SOURCE", story.partner, "SELL", sells, "DELIVER", delivers));
        story.evaluate();

        assertThat(List.of(story.earned(), story.earned(sells), story.earned(delivers))).containsExactly("5000.00",
                "3000.00", "2000.00");
        assertThat(story.trace(story.lines(sells).get(0))).contains("FORMULA", "SPLIT");
    }

    @Test
    void v13bTheOddCentOfASplitGoesToTheFirstRole() {
        story.offer("SPLIT", "COLLABORATION_BONUS", "DEAL_WON",
                split("{'flat': {'amount': '10000.00'}}", "A", 1, "B", 1, "C", 1));
        UUID second = story.partner();
        UUID third = story.partner();

        story.fact("DEAL_WON", "deal", "02-01", "250000.00", roles("C", third, "B", second, "A", story.partner));
        story.evaluate();

        assertThat(List.of(story.earned(), story.earned(second), story.earned(third))).containsExactly("3333.34",
                "3333.33", "3333.33");
    }

    private static String roles(Object... rolesAndPartners) {
        return "'participants': [" + pairs("{'role': '%s', 'partnerId': '%s'}", rolesAndPartners) + "]";
    }

    private static String pairs(String form, Object... values) {
        return IntStream.range(0, values.length / 2).mapToObj(i -> form.formatted(values[2 * i], values[2 * i + 1]))
                .collect(Collectors.joining(", "));
    }

    private static String split(String whole, Object... rolesAndWeights) {
        return "{'collaborationSplit': {'whole': %s, 'redistributing': false, 'roles': [%s]}}".formatted(whole,
                pairs("{'role': '%s', 'weight': %s}", rolesAndWeights));
    }

    @Test
    void v15TheMarginFloorPaysByPriorityWhatTheDealCarries() {
        String floor = "'marginFloor': {'minimumPercent': '30'}, 'priority': ";
        story.offer("THIRD", "COMMISSION", "DEAL_WON", percent("3"), floor + 3);
        story.offer("SECOND", "COMMISSION", "DEAL_WON", "{'flat': {'amount': '1000.00'}}", floor + 2);
        story.offer("FIRST", "COMMISSION", "DEAL_WON", percent("8"), floor + 1);
        String usd = "{'amount': '%s', 'currency': 'USD'}";

        story.fact("DEAL_WON", "deal", "02-01", "78000.00", "'economics': {'list': %s, 'net': %s, 'cost': %s}"
                .formatted(usd.formatted("100000.00"), usd.formatted("78000.00"), usd.formatted("48000.00")));
        story.evaluate();

        assertThat(story.line("FIRST", "deal")).hasToString("FIRST deal PAYABLE 6240.00");
        assertThat(story.line("SECOND", "deal")).hasToString("SECOND deal PAYABLE 360.00 BELOW_FLOOR");
        assertThat(story.line("SECOND", "deal").lost()).containsExactly("BLOCKED_MARGIN 640.00");
        assertThat(story.line("THIRD", "deal")).hasToString("THIRD deal BLOCKED_MARGIN 0.00 BELOW_FLOOR");
        assertThat(story.line("THIRD", "deal").lost()).containsExactly("BLOCKED_MARGIN 2340.00");
        assertThat(story.trace(story.line("THIRD", "deal"))).contains("MARGIN_FLOOR BELOW_FLOOR");
        assertThat(story.earned()).isEqualTo("6600.00");
    }

    @Test
    void v16OfABestOfGroupTheLargerPaysAndTheOtherIsRecordedOverAllPrograms() {
        String group = "'stacking': {'group': 'FRONT', 'mode': 'BEST_OF'}";
        story.offer("PERCENTAGE", "COMMISSION", "DEAL_WON", percent("3"), group, "'priority': 2");
        String other = story.catalog.program("OTHER");
        story.catalog.enroll(story.partner, other);
        story.offer(other, "FLAT", """
                {'type': 'COMMISSION', 'objective': 'OTHER', 'currency': 'USD', 'trigger': {'kinds': ['DEAL_WON']},
                 'segments': [{'code': 'ALL', 'formula': {'flat': {'amount': '2000.00'}}}], %s, 'priority': 1}"""
                .formatted(group));

        story.fact("DEAL_WON", "deal", "02-01", "78000.00");
        story.evaluate();

        assertThat(story.line("PERCENTAGE", "deal")).hasToString("PERCENTAGE deal PAYABLE 2340.00");
        assertThat(story.line("FLAT", "deal")).hasToString("FLAT deal EXCLUDED_STACKING 0.00 LOST_TO_LARGER");
        assertThat(story.line("FLAT", "deal").lost()).containsExactly("EXCLUDED_STACKING 2000.00");
        assertThat(story.trace(story.line("FLAT", "deal"))).contains("STACKING LOST_TO_LARGER");
        assertThat(story.earned()).isEqualTo("2340.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FORFEIT, 1000.00, 26000.00", "CARRY, 3400.00, 28400.00"})
    void v17AQuarterlyCapOfThePartner(String overflow, String nextQuarter, String all) {
        story.offer("CAPPED", "COMMISSION", "DEAL_WON", percent("100"),
                "'caps': [{'scope': 'PARTNER', 'window': 'QUARTER', 'limit': '25000.00', 'overflow': '%s'}]"
                        .formatted(overflow));

        story.fact("DEAL_WON", "d-1", "01-15", "21400.00");
        story.fact("DEAL_WON", "d-2", "03-15", "6000.00");
        story.fact("DEAL_WON", "d-3", "04-15", "1000.00");
        story.evaluate();

        assertThat(story.line("CAPPED", "d-2").amount()).isEqualTo("3600.00");
        assertThat(story.line("CAPPED", "d-2").lost()).containsExactly("CAPPED 2400.00");
        assertThat(story.trace(story.line("CAPPED", "d-2"))).anyMatch(step -> step.startsWith("CAP "));
        assertThat(story.line("CAPPED", "d-3").amount()).isEqualTo(nextQuarter);
        assertThat(story.earned()).isEqualTo(all);
    }

    @ParameterizedTest(name = "{0} on {2}")
    @CsvSource({"V18, REFUND, 06-01, 30000.00, BY_VALUE, -1500.00, COVERED",
            "V18b day 60, CANCELLATION, 03-02, , FULL, -6000.00, COVERED",
            "V18b day 90, CANCELLATION, 04-01, , FULL, -6000.00, COVERED",
            "V18b day 91, CANCELLATION, 04-02, , FULL, 0.00, OUTSIDE_WINDOW"})
    void v18TakingBack(String id, String kind, String day, String amount, String method, String expected,
            String reason) {
        story.offer("FIVE", "COMMISSION", "DEAL_WON", percent("5"),
                "'clawbacks': [{'triggers': ['%s'], 'method': '%s'%s}]"
                        .formatted(kind, method, kind.equals("REFUND") ? "" : ", 'windowDays': 90"));

        story.fact("DEAL_WON", "deal", "01-01", "120000.00");
        story.fact(kind, "back", day, amount, "'reverses': 'deal'");
        story.evaluate();

        assertThat(story.line("FIVE", "back").amount()).isEqualTo(expected);
        assertThat(story.trace(story.line("FIVE", "back"))).anyMatch(step -> step.endsWith(reason));
        assertThat(new BigDecimal(story.earned())).isEqualByComparingTo(
                new BigDecimal("6000").add(new BigDecimal(expected)));
    }

    @Test
    void v19ACashBasisPaysWhatIsReceivedByTriggerOrByPayoutTiming() {
        story.offer("CASH", "COMMISSION", "CASH_RECEIVED", percent("6"));
        story.offer("BOOKED", "COMMISSION", "DEAL_WON", percent("6"), "'payout': {'trigger': 'PAID_PRO_RATA'}");
        story.fact("DEAL_WON", "deal", "01-05", "120000.00", "'subject': {'deal': 'd'}");

        for (int invoice : List.of(1, 2, 4)) {
            story.fact("CASH_RECEIVED", "cash-" + invoice, "0" + invoice + "-20", "30000.00",
                    "'subject': {'deal': 'd'}");
        }
        story.evaluate();

        JsonPath positions = story.vendor.as(Role.FINANCE)
                .get("/v1/partners/" + story.partner + "/earning-positions").then().statusCode(200).extract()
                .jsonPath();
        assertThat(positions.getString("find { it.offer == 'CASH' }.payable.amount")).isEqualTo("5400.00");
        assertThat(positions.getString("find { it.offer == 'BOOKED' }.earned.amount")).isEqualTo("7200.00");
        assertThat(positions.getString("find { it.offer == 'BOOKED' }.payable.amount")).isEqualTo("5400.00");
        assertThat(story.earned()).isEqualTo("12600.00");
    }

    @Test
    void v22AFullCreditNoteOfAnUnpaidCommissionLeavesNothing() {
        story.offer("PAID", "COMMISSION", "INVOICED", percent("10"),
                "'payout': {'trigger': 'PAID_IN_FULL'}, 'clawbacks': [{'triggers': ['REFUND'], 'method': 'BY_VALUE'}]");

        story.fact("INVOICED", "invoice", "02-01", "1000.00", "'subject': {'deal': 'd'}");
        story.fact("REFUND", "credit", "02-20", "1000.00", "'reverses': 'invoice', 'subject': {'deal': 'd'}");
        story.evaluate();

        assertThat(story.line("PAID", "invoice").amount()).isEqualTo("100.00");
        assertThat(story.line("PAID", "credit").amount()).isEqualTo("-100.00");
        assertThat(story.earned()).isEqualTo("0.00");
    }
}

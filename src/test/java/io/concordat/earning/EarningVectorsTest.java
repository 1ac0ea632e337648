package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conformance vectors that one fact decides, through published offers, facts and the doors. The others are in
 * {@link EarningHistoryVectorsTest}, {@link EarningLimitVectorsTest} and, V21, in {@code payout.PayableStatementTest}.
 */
@QuarkusTest
class EarningVectorsTest {

    private static final String B = """
            [{'from': '0', 'to': '100000', 'ratePercent': '2'}, {'from': '100000', 'to': '250000', 'ratePercent': '4'},
             {'from': '250000', 'ratePercent': '6'}]""";
    private static final String DYNAMICS = """
            [{'from': '0', 'to': '1000', 'ratePercent': '10'}, {'from': '1000', 'to': '2500', 'ratePercent': '25'}]""";
    private static final String FORUM = """
            [{'from': '0', 'to': '100000', 'ratePercent': '5'}, {'from': '100000', 'to': '125000', 'ratePercent': '6'},
             {'from': '125000', 'ratePercent': '7'}]""";
    private static final String SPIFF = """
            [{'from': '0', 'to': '100', 'ratePercent': '10'}, {'from': '100', 'to': '150', 'ratePercent': '12'},
             {'from': '150', 'to': '200', 'ratePercent': '14'}, {'from': '200', 'ratePercent': '16'}]""";
    private static final String ACCELERATOR = """
            {'accelerator': {'ratePercent': '5', 'quota': '400000', 'window': 'YEAR', 'steps': [
              {'attainmentPercent': '100', 'multiplier': '1.5'}, {'attainmentPercent': '120', 'multiplier': '2'}]}}""";
    private static final String MDF = "{'reimbursement': {'sharePercent': '50', 'ceiling': '8000.00'}}";

    static Stream<Arguments> vectors() {
        return Stream.of(
                vector("V01 flat percent", "COMMISSION", "DEAL_WON", percent("5"), "80000.00", "4000.00", ""),
                rebate("V02 marginal", B, "MARGINAL", "300000.00", "11000.00", " [250000, …)"),
                rebate("V03 retroactive", B, "RETROACTIVE", "300000.00", "18000.00", " [250000, …)"),
                rebate("V03b at the edge", B, "RETROACTIVE", "250000.00", "15000.00", " [250000, …)"),
                rebate("V03b below the edge", B, "RETROACTIVE", "249999.99", "10000.00", " [100000, 250000)"),
                rebate("V03c at the edge", B, "MARGINAL", "250000.00", "8000.00", " [250000, …)"),
                rebate("V03c below the edge", B, "MARGINAL", "249999.99", "8000.00", " [100000, 250000)"),
                rebate("V02m Stepped", DYNAMICS, "STEPPED", "2000.00", "350.00", " [1000, 2500)"),
                rebate("V03m Cumulative", DYNAMICS, "CUMULATIVE", "2000.00", "500.00", " [1000, 2500)"),
                rebate("V04r Rolling", DYNAMICS, "ROLLING", "2000.00", "600.00", " [1000, 2500)"),
                rebate("V04r Total", DYNAMICS, "TOTAL", "2000.00", "700.00", " [1000, 2500)"),
                vector("V09 accelerator", "ACCELERATOR", "INVOICED", ACCELERATOR, "520000.00", "30000.00",
                        " from 480000"),
                rebate("V09b forum", FORUM, "MARGINAL", "150000.00", "8250.00", " [125000, …)"),
                rebate("V09c tier", SPIFF, "RETROACTIVE", "125.00", "15.00", " [100, 150)"),
                rebate("V09c marginal", SPIFF, "MARGINAL", "125.00", "13.00", " [100, 150)"),
                vector("V14 ceiling", "MDF", "ACTIVITY_PERFORMED", MDF, "18400.00", "8000.00", ""),
                vector("V14 share", "MDF", "ACTIVITY_PERFORMED", MDF, "13000.00", "6500.00", ""),
                vector("V19 bookings", "COMMISSION", "DEAL_WON", percent("6"), "120000.00", "7200.00", ""),
                vector("V20 half up", "COMMISSION", "DEAL_WON", percent("10"), "1.25", "0.13", ""),
                vector("V20 half even", "COMMISSION", "DEAL_WON", percent("10"), "1.25", "0.12", "",
                        "'rounding': 'HALF_EVEN'"));
    }

    static String percent(String rate) {
        return "{'percent': {'ratePercent': '" + rate + "'}}";
    }

    /** @return a formula over the partner's volume of the year, in the bands of set B */
    static String bandsOfB(String method) {
        return banded(B, method);
    }

    private static String banded(String bands, String method) {
        return "{'banded': {'bands': %s, 'method': '%s', 'basis': 'VALUE', 'scope': 'PARTNER', 'window': 'YEAR'}}"
                .formatted(bands, method);
    }

    private static Arguments rebate(String id, String bands, String method, String amount, String expected,
            String band) {
        return vector(id, "VOLUME_REBATE", "INVOICED", banded(bands, method), amount, expected, band);
    }

    private static Arguments vector(String id, String type, String kind, String formula, String amount,
            String expected, String band, String... more) {
        return Arguments.of(id, type, kind, formula, amount, expected, band, more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void aFactUnderAPublishedOfferEarnsTheWorkedNumber(String id, String type, String kind, String formula,
            String amount, String expected, String band, String[] more) {
        PublishedStory story = new PublishedStory();
        story.offer("VECTOR", type, kind, formula, more);

        story.fact(kind, "f-1", "02-01", amount);
        story.evaluate();

        PublishedStory.Line line = story.line("VECTOR", "f-1");
        assertThat(line).hasToString("VECTOR f-1 PAYABLE " + expected);
        assertThat(line.currency()).isEqualTo("USD");
        assertThat(story.trace(line)).containsExactly("APPLIES", "FORMULA" + band);
        assertThat(story.earned()).isEqualTo(expected);
    }

    /** The same volume in four facts of the year gives the same sum, whatever the formula remembers. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rebates")
    void theSameVolumeInFourFactsEarnsTheSame(String id, String type, String kind, String formula, String amount,
            String expected, String band, String[] more) {
        PublishedStory story = new PublishedStory();
        story.offer("VECTOR", type, kind, formula, more);
        long cents = Long.parseLong(amount.replace(".", ""));
        List<Long> parts = List.of(cents / 7, cents / 2, cents / 3, cents - cents / 7 - cents / 2 - cents / 3);

        for (int i = 3; i >= 0; i--) {
            long part = parts.get(i);
            story.fact(kind, "f-" + i, "0" + (2 + 2 * i) + "-15", part / 100 + "." + "%02d".formatted(part % 100));
        }
        story.evaluate();

        assertThat(story.lines(story.partner)).hasSize(4);
        assertThat(story.earned()).isEqualTo(expected);
    }

    static Stream<Arguments> rebates() {
        return vectors().filter(vector -> vector.get()[2].equals("INVOICED"));
    }
}

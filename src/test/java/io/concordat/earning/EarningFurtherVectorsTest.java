package io.concordat.earning;

import static io.concordat.earning.EarningVectorsTest.bandsOfB;
import static io.concordat.earning.EarningVectorsTest.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers beside the conformance vectors, worked by hand: edges, zones, currencies, and what is taken back in odd ways. */
@QuarkusTest
class EarningFurtherVectorsTest {

    private static final String REFUNDED = "'clawbacks': [{'triggers': ['REFUND'], 'method': '%s'}]";

    private PublishedStory story;

    @BeforeEach
    void aVendor() {
        story = new PublishedStory();
    }

    /** 260,000 less 20,000 falls from the third band into the second. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"RETROACTIVE, 15600.00, 9600.00", "MARGINAL, 8600.00, 7600.00"})
    void aRefundThatCostsABandLeavesWhatTheRestEarns(String method, String before, String after) {
        story.offer("REBATE", "VOLUME_REBATE", "INVOICED", bandsOfB(method),
                REFUNDED.formatted("TIER_RECOMPUTATION"));
        story.fact("INVOICED", "i-1", "02-01", "200000.00");
        story.fact("INVOICED", "i-2", "03-01", "60000.00");
        story.evaluate();
        assertThat(story.earned()).isEqualTo(before);

        story.fact("REFUND", "back", "04-01", "20000.00", "'reverses': 'i-2'");
        story.evaluate();

        assertThat(story.earned()).isEqualTo(after);
    }

    @Test
    void aLateFactTakesItsPlaceInTheYearAndMovesTheLaterOnesUp() {
        story.offer("REBATE", "VOLUME_REBATE", "INVOICED", bandsOfB("MARGINAL"));
        story.fact("INVOICED", "may", "05-01", "100000.00");
        story.evaluate();
        assertThat(story.line("REBATE", "may").amount()).isEqualTo("2000.00");

        story.fact("INVOICED", "february", "02-01", "100000.00");
        story.evaluate();

        assertThat(story.line("REBATE", "february").amount()).isEqualTo("2000.00");
        assertThat(story.line("REBATE", "may").amount()).isEqualTo("4000.00");
        assertThat(story.earned()).isEqualTo("6000.00");
    }

    @Test
    void aCorrectedFactEarnsWhatItsLastVersionSays() {
        story.offer("FIVE", "COMMISSION", "DEAL_WON", percent("5"));
        story.fact("DEAL_WON", "deal", "02-01", "120000.00");
        story.evaluate();
        story.fact("DEAL_WON", "deal", "02-01", "0.00", "'version': 3");
        story.fact("DEAL_WON", "deal", "02-01", "100000.00", "'version': 2");
        story.evaluate();
        assertThat(story.earned()).isEqualTo("0.00");

        story.fact("DEAL_WON", "deal", "02-01", "99999.99", "'version': 4");
        story.evaluate();

        assertThat(story.earned()).isEqualTo("5000.00");
    }

    /** 21:30 and 21:45 UTC are still March in Berlin, 22:30 UTC is April. */
    @Test
    void periodsEndAtMidnightOfTheVendor() {
        story.offer("CAPPED", "COMMISSION", "DEAL_WON", percent("100"),
                "'caps': [{'scope': 'PARTNER', 'window': 'QUARTER', 'limit': '1000.00'}]");
        story.fact("DEAL_WON", "march", "03-31", "1000.00", at("03-31T21:30:00Z"));
        story.fact("DEAL_WON", "march-too", "03-31", "500.00", at("03-31T21:45:00Z"));
        story.fact("DEAL_WON", "april", "03-31", "1000.00", at("03-31T22:30:00Z"));
        story.evaluate();

        assertThat(story.line("CAPPED", "march").amount()).isEqualTo("1000.00");
        assertThat(story.line("CAPPED", "march-too").lost()).containsExactly("CAPPED 500.00");
        assertThat(story.line("CAPPED", "april").amount()).isEqualTo("1000.00");
    }

    private String at(String time) {
        return "'occurredAt': '" + story.year + "-" + time + "'";
    }

    /** 617.25, 617.5, 616.5 yen; 0.252775 dinars. */
    @ParameterizedTest(name = "{1} {0} {3}")
    @CsvSource({"JPY, 12345, 5, HALF_UP, 617", "JPY, 12350, 5, HALF_EVEN, 618", "JPY, 12330, 5, HALF_EVEN, 616",
            "JPY, 12330, 5, HALF_UP, 617", "JPY, 12350, 5, DOWN, 617", "KWD, 10.111, 2.5, HALF_UP, 0.253",
            "KWD, 10.111, 2.5, DOWN, 0.252"})
    void anAmountHasTheDecimalsOfItsCurrency(String currency, String amount, String rate, String rounding,
            String expected) {
        story.offer("SHARE", """
                {'objective': 'OTHER', 'currency': '%s', 'type': 'COMMISSION', 'trigger': {'kinds': ['DEAL_WON']},
                 'segments': [{'code': 'ALL', 'formula': %s}], 'rounding': '%s'}""".formatted(currency, percent(rate),
                rounding));
        story.fact("DEAL_WON", "deal", "02-01", null,
                "'amount': {'amount': '%s', 'currency': '%s'}".formatted(amount, currency));
        story.evaluate();

        assertThat(story.line("SHARE", "deal").amount()).isEqualTo(expected);
    }

    @Test
    void theCentsOfASplitAddUpAlsoWhenItIsTakenBack() {
        story.offer("SPLIT", "COLLABORATION_BONUS", "DEAL_WON", """
                {'collaborationSplit': {'whole': {'flat': {'amount': '100.01'}}, 'redistributing': false, 'roles': [
                  {'role': 'A', 'weight': 1}, {'role': 'B', 'weight': 1}, {'role': 'C', 'weight': 1}]}}""",
                REFUNDED.formatted("BY_VALUE"));
        UUID second = story.partner();
        UUID third = story.partner();
        story.fact("DEAL_WON", "deal", "02-01", "900.00", """
                'participants': [{'role': 'A', 'partnerId': '%s'}, {'role': 'B', 'partnerId': '%s'},
                                 {'role': 'C', 'partnerId': '%s'}]""".formatted(story.partner, second, third));
        story.evaluate();
        assertThat(all(story.partner, second, third)).containsExactly("33.34", "33.34", "33.33");

        story.fact("REFUND", "half", "03-01", "450.00", "'reverses': 'deal'");
        story.evaluate();
        assertThat(all(story.partner, second, third)).containsExactly("16.67", "16.67", "16.66");
        story.fact("REFUND", "rest", "03-02", "450.00", "'reverses': 'deal'");
        story.evaluate();

        assertThat(all(story.partner, second, third)).containsExactly("0.00", "0.00", "0.00");
    }

    private List<String> all(UUID... partners) {
        return Stream.of(partners).map(story::earned).toList();
    }

    @Test
    void noMoreIsTakenBackThanWasEarned() {
        story.offer("TEN", "COMMISSION", "INVOICED", percent("10"), """
                'clawbacks': [{'triggers': ['REFUND'], 'method': 'BY_VALUE'},
                              {'triggers': ['CANCELLATION'], 'method': 'FULL'}]""");
        story.fact("INVOICED", "large", "02-01", "1000.00");
        story.fact("REFUND", "too-much", "03-01", "1500.00", "'reverses': 'large'");
        story.fact("INVOICED", "twice", "02-02", "700.00");
        story.fact("CANCELLATION", "first", "03-02", null, "'reverses': 'twice'");
        story.fact("CANCELLATION", "second", "03-03", null, "'reverses': 'twice'");
        story.fact("REFUND", "after", "03-04", "700.00", "'reverses': 'twice'");
        story.evaluate();

        assertThat(story.line("TEN", "too-much").amount()).isEqualTo("-100.00");
        assertThat(story.line("TEN", "first").amount()).isEqualTo("-70.00");
        assertThat(story.earned()).isEqualTo("0.00");
    }

    @Test
    void whoIsToldToLeaveTwiceGivesBackOnce() {
        story.offer("SIGNING", "SIGNING_BONUS", "CONTRACT_SIGNED",
                "{'signingBonus': {'amount': '15000.00', 'earnBackMonths': 12}}",
                "'clawbacks': [{'triggers': ['EARLY_TERMINATION'], 'method': 'BY_TIME', 'termMonths': 12}]");
        story.fact("CONTRACT_SIGNED", "signed", "01-10", null);
        story.fact("EARLY_TERMINATION", "left", "06-20", null, "'reverses': 'signed'");
        story.fact("EARLY_TERMINATION", "left-again", "07-20", null, "'reverses': 'signed'");
        story.evaluate();

        assertThat(story.line("SIGNING", "left").amount()).isEqualTo("-8750.00");
        assertThat(story.line("SIGNING", "left-again").amount()).isEqualTo("0.00");
        assertThat(story.earned()).isEqualTo("6250.00");
    }

    @Test
    void ofEqualOffersOfABestOfGroupTheFirstByPriorityPays() {
        String group = "'stacking': {'group': 'FRONT', 'mode': 'BEST_OF'}, 'priority': ";
        story.offer("SECOND", "COMMISSION", "DEAL_WON", percent("5"), group + 2);
        story.offer("FIRST", "COMMISSION", "DEAL_WON", "{'flat': {'amount': '1000.00'}}", group + 1);
        story.fact("DEAL_WON", "deal", "02-01", "20000.00");
        story.evaluate();

        assertThat(story.line("FIRST", "deal").amount()).isEqualTo("1000.00");
        assertThat(story.line("SECOND", "deal").lost()).containsExactly("EXCLUDED_STACKING 1000.00");
    }

    @Test
    void anAdditiveGroupPaysByPriorityUpToItsLimitOverTwoPrograms() {
        String group = "'stacking': {'group': 'FRONT', 'mode': 'ADDITIVE', 'limitPercent': '7.5'}, 'priority': ";
        story.offer("FIRST", "COMMISSION", "DEAL_WON", percent("5"), group + 1);
        String other = story.catalog.program("OTHER");
        story.catalog.enroll(story.partner, other);
        story.offer(other, "SECOND", """
                {'type': 'COMMISSION', 'objective': 'OTHER', 'currency': 'USD', 'trigger': {'kinds': ['DEAL_WON']},
                 'segments': [{'code': 'ALL', 'formula': %s}], %s2}""".formatted(percent("5"), group));
        story.offer("THIRD", "COMMISSION", "DEAL_WON", percent("1"), group + 3);
        story.fact("DEAL_WON", "deal", "02-01", "20000.00");
        story.evaluate();

        assertThat(story.line("FIRST", "deal").amount()).isEqualTo("1000.00");
        assertThat(story.line("SECOND", "deal").amount()).isEqualTo("500.00");
        assertThat(story.line("SECOND", "deal").lost()).containsExactly("EXCLUDED_STACKING 500.00");
        assertThat(story.line("THIRD", "deal").lost()).containsExactly("EXCLUDED_STACKING 200.00");
        assertThat(story.earned()).isEqualTo("1500.00");
    }

    /** 390,000 at 5 %; then 10,000 at 5 %, 80,000 at 7.5 % and 40,000 at 10 %. */
    @Test
    void aFactThatCrossesTwoStepsOfAnAcceleratorIsCutAtEach() {
        story.offer("FAST", "ACCELERATOR", "INVOICED",
                """
                        {'accelerator': {'ratePercent': '5', 'quota': '400000', 'window': 'YEAR', 'steps': [
                          {'attainmentPercent': '100', 'multiplier': '1.5'}, {'attainmentPercent': '120', 'multiplier': '2'}]}}""");
        story.fact("INVOICED", "i-1", "02-01", "390000.00");
        story.fact("INVOICED", "i-2", "09-01", "130000.00");
        story.evaluate();

        assertThat(story.line("FAST", "i-1").amount()).isEqualTo("19500.00");
        assertThat(story.line("FAST", "i-2").amount()).isEqualTo("10500.00");
    }

    @Test
    void anOverrideHoldsOnItsLastDayAndNotOnTheNext() {
        story.offer("OURS", "COMMISSION", "DEAL_WON", percent("5"), """
                'overrides': [{'partnerId': '%s', 'from': '%s-01-01', 'endsOn': '%s-03-31', 'reason': 'Launch',
                               'formula': %s}]""".formatted(story.partner, story.year, story.year, percent("9")));
        story.fact("DEAL_WON", "last", "03-31", "100.00", at("03-31T21:59:59Z"));
        story.fact("DEAL_WON", "next", "03-31", "100.00", at("03-31T22:00:00Z"));
        story.evaluate();

        assertThat(story.line("OURS", "last").amount()).isEqualTo("9.00");
        assertThat(story.line("OURS", "next").amount()).isEqualTo("5.00");
    }

    @Test
    void aRevenueShareEndsAfterItsMonthsCountedFromTheDealsFirstInvoice() {
        story.offer("SHARE", "REVENUE_SHARE", "INVOICED", "{'revenueShare': {'ratePercent': '20', 'months': 3}}");
        for (String day : List.of("01-31", "04-29", "04-30", "05-02")) {
            story.fact("INVOICED", "i-" + day, day, "100.00", "'subject': {'deal': 'd'}");
        }
        story.fact("INVOICED", "other", "05-02", "100.00", "'subject': {'deal': 'e'}");
        story.evaluate();

        assertThat(story.line("SHARE", "i-04-29").amount()).isEqualTo("20.00");
        assertThat(story.line("SHARE", "i-04-30").amount()).isEqualTo("0.00");
        assertThat(story.line("SHARE", "i-05-02").amount()).isEqualTo("0.00");
        assertThat(story.line("SHARE", "other").amount()).isEqualTo("20.00");
    }

    @Test
    void aCapOfTheDealAndOneOfThePartnerLimitTogether() {
        story.offer("BOTH", "COMMISSION", "DEAL_WON", percent("100"), """
                'caps': [{'scope': 'DEAL', 'window': 'YEAR', 'limit': '600.00'},
                         {'scope': 'PARTNER', 'window': 'YEAR', 'limit': '1000.00'}]""");
        story.fact("DEAL_WON", "a-1", "02-01", "500.00", "'subject': {'deal': 'a'}");
        story.fact("DEAL_WON", "a-2", "02-02", "500.00", "'subject': {'deal': 'a'}");
        story.fact("DEAL_WON", "b-1", "02-03", "500.00", "'subject': {'deal': 'b'}");
        story.evaluate();

        assertThat(Stream.of("a-1", "a-2", "b-1").map(fact -> story.line("BOTH", fact).amount()))
                .containsExactly("500.00", "100.00", "400.00");
        assertThat(new BigDecimal(story.earned())).isEqualByComparingTo("1000");
    }
}

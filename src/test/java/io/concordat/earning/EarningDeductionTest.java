package io.concordat.earning;

import static io.concordat.earning.EarningVectorsTest.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;

/** What one program pays for a fact is taken off the base of another's, and follows it when it is corrected. */
@QuarkusTest
class EarningDeductionTest {

    private static final String TERMS = """
            {'type': 'COMMISSION', 'objective': 'OTHER', 'currency': 'USD', 'trigger': {'kinds': ['DEAL_WON']},
             'segments': [{'code': 'ALL', 'formula': %s}], %s}""";

    private PublishedStory story;

    /** SALES pays 10 % of the amount, then CORE 20 % of what is left of the net value. */
    @BeforeEach
    void twoPrograms() {
        story = new PublishedStory();
        String sales = story.catalog.program("SALES");
        story.catalog.enroll(story.partner, sales);
        story.offer(sales, "FIRST", TERMS.formatted(percent("10"), "'base': 'AMOUNT', 'priority': 1"));
        story.offer(story.program, "SECOND", TERMS.formatted(percent("20"),
                "'base': 'NET', 'priority': 2, 'deduction': {'programs': ['SALES'], 'offers': []}"));
    }

    @Test
    void whatTheFirstProgramPaysIsOffTheBaseOfTheSecondAndTheTraceSaysSo() {
        won("1000.00", 1);

        assertThat(story.line("FIRST", "deal").amount()).isEqualTo("100.00");
        assertThat(story.line("SECOND", "deal").amount()).isEqualTo("380.00");
        assertThat(story.trace(story.line("FIRST", "deal"))).doesNotContain("BASE_DEDUCTION");
        assertThat(story.trace(story.line("SECOND", "deal"))).containsSubsequence("BASE_DEDUCTION", "FORMULA");
        assertThat(sentences("SECOND")).anyMatch(sentence -> sentence.contains("left 1900"));
        assertThat(story.earned()).isEqualTo("480.00");
    }

    @Test
    void aLateCorrectionOfTheFirstLowersTheSecondAndAnotherRaisesIt() {
        won("1000.00", 1);
        won("3000.00", 2);
        assertThat(story.line("FIRST", "deal").amount()).isEqualTo("300.00");
        assertThat(story.line("SECOND", "deal").amount()).isEqualTo("340.00");
        assertThat(story.earned()).isEqualTo("640.00");

        won("500.00", 3);
        assertThat(story.line("FIRST", "deal").amount()).isEqualTo("50.00");
        assertThat(story.line("SECOND", "deal").amount()).isEqualTo("390.00");
        assertThat(sentences("SECOND")).anyMatch(sentence -> sentence.contains("left 1950"));
        assertThat(story.earned()).isEqualTo("440.00");
    }

    private void won(String amount, int version) {
        story.fact("DEAL_WON", "deal", "02-01", amount, "'version': " + version,
                "'economics': {'net': {'amount': '2000.00', 'currency': 'USD'}}");
        story.evaluate();
    }

    private List<String> sentences(String offer) {
        return story.vendor.as(Role.AUDITOR).get("/v1/earnings/" + story.line(offer, "deal").id()).then()
                .statusCode(200).extract().path("trace.sentence");
    }
}

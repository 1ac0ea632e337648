package io.concordat.earning.evaluation;

import static io.concordat.earning.evaluation.EarningStory.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The whole way: an offer that was published by two people, a fact, an earning. */
@QuarkusTest
class PublishedOfferTest {

    @Test
    void aFactEarnsUnderThePublishedTermsOfItsDayAlsoWhenItCameBeforeThem() {
        EarningStory story = new EarningStory();
        UUID partner = story.partner();
        String today = story.catalog.today.toString();
        story.record(fact(partner, "INVOICED", "inv-1", today, "1000.00"));
        story.evaluate();
        assertThat(story.of("inv-1")).isEmpty();

        Map<String, Object> content = story.catalog.content("Invoices");
        content.put("earning",
                Map.of("type", "COMMISSION", "objective", "NEW_LOGO", "currency", "EUR", "trigger",
                        Map.of("kinds", List.of("INVOICED")), "budget",
                        Map.of("budgetId", story.budget("Growth", "500.00").toString()), "segments",
                        List.of(Map.of("code", "ALL", "formula", Map.of("percent", Map.of("ratePercent", "5"))))));
        story.catalog.publish(story.catalog.offer(story.program, "FIVE"), content);
        story.readEvents();

        assertThat(story.of("inv-1")).containsExactly("FIVE PAYABLE 50.00");
        story.requireConsistency();
    }
}

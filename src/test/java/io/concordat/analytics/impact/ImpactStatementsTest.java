package io.concordat.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;

/** How often a page of figures goes to the database. */
@QuarkusTest
class ImpactStatementsTest {

    private ImpactStory story;

    @BeforeEach
    void aVendor() {
        story = new ImpactStory();
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
        StatementLog log = StatementLog.ofTheTests();
        return log.transactionsDuring(() -> story.impact("limit=50")).stream()
                .filter(sent -> sent.stream().anyMatch(statement -> statement.sql().contains("earning_due")
                        && statement.sql().contains("offer_version")))
                .flatMap(List::stream)
                .filter(statement -> statement.sql().contains(" from ") && !statement.sql().contains("set_config"))
                .count();
    }
}

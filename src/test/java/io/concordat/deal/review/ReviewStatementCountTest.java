package io.concordat.deal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

/** How often reviews go to the database: lists take as many statements for many rows as for few. */
@QuarkusTest
class ReviewStatementCountTest {

    private static final String PAGE = """
            query($first: Int!) { dealRegistrations(first: $first) { edges { node { id review { queue }
              timers { kind dueAt minutesLeft steps { percent } } } } } }""";

    @Inject
    MovableClock clock;

    @Test
    void reviewsAndTimersOfAPageAreLoadedTogether() {
        ReviewStory story = new ReviewStory(clock);
        UUID partner = story.program().partner();
        for (int i = 0; i < 12; i++) {
            story.registered(partner);
        }
        StatementLog log = StatementLog.ofTheTests();

        List<List<Statement>> two = log.transactionsDuring(() -> page(story, 2));
        List<List<Statement>> twelve = log.transactionsDuring(() -> page(story, 12));
        List<List<Statement>> worklist = log.transactionsDuring(() -> story.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/review-queues/DEFAULT/registrations?limit=12").then().body("items", hasSize(12)));

        assertThat(twelve.stream().mapToInt(List::size).sum()).isEqualTo(two.stream().mapToInt(List::size).sum());
        assertThat(worklist).hasSize(1);
        assertThat(worklist.get(0)).hasSizeLessThanOrEqualTo(6);
    }

    private static void page(ReviewStory story, int rows) {
        TestVendor.graphql(story.vendor().token(Role.CHANNEL_MANAGER), PAGE, Map.of("first", rows)).then()
                .body("data.dealRegistrations.edges", hasSize(rows));
    }
}

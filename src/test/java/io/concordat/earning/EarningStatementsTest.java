package io.concordat.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.platform.security.Role;

/** How often simulations and replays go to the database; begin and commit count. */
@QuarkusTest
class EarningStatementsTest {

    // The terms of an offer are read once and remembered, so every first call is not counted.

    /** The partner, its facts and what they are judged by; then the budget, its balance and the shared cap. */
    private static final int OF_A_SIMULATION = 15;
    /** The plan, the list of partners, and the partner with its cursor. */
    private static final int OF_A_REPLAY = 19;

    private PublishedStory story;

    @BeforeEach
    void aVendorWithABudgetAndASharedCap() {
        story = new PublishedStory();
        String budget = story.vendor.as(Role.FINANCE)
                .body(Map.of("programId", story.program, "name", "Year", "amount",
                        Map.of("amount", "1000.00", "currency", "USD"), "startsOn", story.year + "-01-01", "endsOn",
                        story.year + "-12-31"))
                .post("/v1/budgets").then().statusCode(201).extract().path("id");
        story.offer("PAID", "COMMISSION", "INVOICED", "{'percent': {'ratePercent': '5'}}",
                "'budget': {'budgetId': '" + budget + "'}",
                "'caps': [{'scope': 'OFFER', 'window': 'YEAR', 'limit': '15.00'}]");
        story.fact("INVOICED", "inv-1", "02-01", "1000.00");
    }

    @Test
    void aSimulationTakesAsManyStatementsForFortyFactsOnManyAsForOneOnOne() {
        simulate(story.partner, 1);
        int one = simulate(story.partner, 1);
        UUID other = story.partner();
        ManyFacts.copy(story.vendor.id(), "inv-1", other, 200);

        assertThat(simulate(other, 40)).isEqualTo(one).isLessThanOrEqualTo(OF_A_SIMULATION);
    }

    @Test
    void aReplayOfAPartnerTakesAsManyStatementsForNineHundredFactsAsForOne() {
        replay(story.partner);
        int one = replay(story.partner);
        UUID other = story.partner();
        ManyFacts.copy(story.vendor.id(), "inv-1", other, 900);

        assertThat(replay(other)).isEqualTo(one).isLessThanOrEqualTo(OF_A_REPLAY);
    }

    private int simulate(UUID partner, int facts) {
        List<Map<String, Object>> supposed = IntStream.range(0, facts)
                .mapToObj(i -> Map.<String, Object>of("externalId", "x-" + i, "kind", "INVOICED", "partnerId", partner,
                        "occurredAt", story.year + "-03-01T10:00:00Z", "amount",
                        Map.of("amount", "10.00", "currency", "USD")))
                .toList();
        return statements("/v1/earning-simulations", Map.of("partnerId", partner, "facts", supposed));
    }

    private int replay(UUID partner) {
        return statements("/v1/earning-replays", Map.of("from", story.year + "-01-01", "until",
                story.year + "-12-31", "partnerIds", List.of(partner)));
    }

    private int statements(String path, Map<String, Object> input) {
        StatementLog log = StatementLog.ofTheTests();
        return log.transactionsDuring(
                () -> story.vendor.as(Role.FINANCE).body(input).post(path).then().statusCode(200)).stream()
                .mapToInt(List::size).sum();
    }
}

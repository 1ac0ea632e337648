package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;
import io.concordat.start.EmbeddedServer;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

/** How often the service goes to its database, as the database saw it; begin and commit count. */
@QuarkusTest
class StatementCountTest {

    private static final int OF_A_REGISTRATION = 12;
    /** The routing, the queue, its calendar, the review with its timers, and their wake-up. */
    private static final int OF_A_REVIEW = 5;
    /** What opens a case of conflict with it. */
    private static final int OF_A_CASE = 10;
    private static final int OF_A_PAGE = 13;
    private static final String PAGE = """
            query($first: Int!) { dealRegistrations(first: $first) { edges { node { id partner { id name }
              matches { verdict score contributions { field weight } } } } } }""";

    private DealProgram program;
    private StatementLog log;

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
        Path binaries = Path.of("target", "postgres-binaries");
        log = new StatementLog(Path.of("target", "test-database-" + EmbeddedServer.release(binaries)));
    }

    @Test
    void aRegistrationTakesABoundedNumberOfStatementsHoweverManyItMatches() {
        UUID first = program.partner();
        UUID last = program.partner();

        List<List<Statement>> clear = log
                .transactionsDuring(() -> program.registered(first, DealProgram.deal("Adler Optik GmbH")));
        Stream.generate(program::partner).limit(8)
                .forEach(partner -> program.registered(partner, DealProgram.deal("Adler Optik GmbH")));
        List<List<Statement>> conflict = log
                .transactionsDuring(() -> program.registered(last, DealProgram.deal("Adler Optik")));

        assertThat(clear).hasSize(1);
        assertThat(clear.get(0)).hasSizeLessThanOrEqualTo(OF_A_REGISTRATION);
        assertThat(conflict).hasSize(1);
        assertThat(conflict.get(0)).hasSizeLessThanOrEqualTo(clear.get(0).size() + OF_A_REVIEW + OF_A_CASE);
    }

    @Test
    void aPageWithPartnersAndMatchesTakesAsManyStatementsForTwentyRowsAsForTwo() {
        Stream.generate(program::partner).limit(20)
                .forEach(partner -> program.registered(partner, DealProgram.deal("Adler Optik GmbH")));

        List<List<Statement>> two = log.transactionsDuring(() -> page(2));
        List<List<Statement>> twenty = log.transactionsDuring(() -> page(20));

        assertThat(twenty.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(OF_A_PAGE)
                .isEqualTo(two.stream().mapToInt(List::size).sum());
    }

    private void page(int rows) {
        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), PAGE, Map.of("first", rows)).then()
                .body("data.dealRegistrations.edges", hasSize(rows));
    }
}

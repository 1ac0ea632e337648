package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.bench.StatementLog.Statement;
import io.concordat.platform.security.Role;
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
    /** Begin, the vendor, the registration or the registrations with their people, and commit. */
    private static final int OF_A_READ = 4;
    /** The registrations, their partners and their matches: each level in one transaction. */
    private static final int OF_A_NESTED_PAGE = 9;
    private static final String PAGE = """
            query($first: Int!) { dealRegistrations(first: $first) { edges { node { id partner { id name }
              matches { verdict score contributions { field weight } } } } } }""";

    private DealProgram program;
    private StatementLog log;

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
        log = StatementLog.ofTheTests();
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

        assertThat(statementsOfAPage(20)).isLessThanOrEqualTo(OF_A_NESTED_PAGE).isEqualTo(statementsOfAPage(2));
    }

    @Test
    void aRegistrationAndAPageOfThemAreReadByOneStatementWithinATransaction() {
        UUID id = Stream.generate(program::partner).limit(20)
                .map(partner -> UUID.fromString(program.registered(partner, DealProgram.deal("Adler Optik GmbH"))))
                .reduce((earlier, later) -> later).orElseThrow();

        List<List<Statement>> read = log.transactionsDuring(() -> rest("/v1/deal-registrations/" + id).then()
                .body("contacts", hasSize(1)));
        List<List<Statement>> page = log.transactionsDuring(() -> rest("/v1/deal-registrations?limit=20").then()
                .body("items", hasSize(20)).body("items[19].contacts", hasSize(1)));

        assertThat(read).singleElement().asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(OF_A_READ);
        assertThat(page).singleElement().asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(OF_A_READ);
    }

    @Test
    void noStatementOfARegistrationOrAPageIsPlannedForThatOneTime() {
        UUID partner = program.partner();
        List<List<Statement>> all = new ArrayList<>(log
                .transactionsDuring(() -> program.registered(partner, DealProgram.deal("Adler Optik GmbH"))));
        all.addAll(log.transactionsDuring(() -> page(1)));
        all.addAll(log.transactionsDuring(() -> rest("/v1/deal-registrations?limit=20").then().statusCode(200)));

        assertThat(all).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(statements -> assertThat(statements).noneMatch(Statement::planned));
    }

    /** The least of a few: what background work sends meanwhile is not the page's. */
    private int statementsOfAPage(int rows) {
        return IntStream.range(0, 3)
                .map(i -> log.transactionsDuring(() -> page(rows)).stream().mapToInt(List::size).sum()).min()
                .orElseThrow();
    }

    private Response rest(String path) {
        return program.vendor().as(Role.CHANNEL_MANAGER).get(path);
    }

    private void page(int rows) {
        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER), PAGE, Map.of("first", rows)).then()
                .body("data.dealRegistrations.edges", hasSize(rows));
    }
}

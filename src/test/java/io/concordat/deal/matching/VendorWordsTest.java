package io.concordat.deal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.StatementLog;
import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.score.MatchScorer;
import io.concordat.platform.security.Caller;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.CustomerUpkeep;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

@QuarkusTest
class VendorWordsTest {

    @Inject
    VendorWords words;
    @Inject
    UnitOfWork work;
    @Inject
    CustomerUpkeep upkeep;
    @Inject
    MovableClock clock;

    private DealProgram program;

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
    }

    @Test
    void aWordThatManyOfTheVendorsCustomersHaveLosesWeight() {
        double before = likeness();
        assertThat(statistics()).as("before anything was counted").isSameAs(TokenStatistics.frozen());
        CustomerUpkeep.manyCustomers(program.vendor().id(), 1_200, "Wolkenburg");

        upkeep.count(program.vendor());
        words.refresh().await().indefinitely();

        TokenStatistics own = statistics();
        assertThat(own.documentFrequency("wolkenburg")).isGreaterThan(1_000).isLessThan((int) own.documents());
        assertThat(own.documentFrequency("1")).as("a word that only others have")
                .isPositive().isLessThan(TokenStatistics.frozen().documentFrequency("1"));
        assertThat(likeness()).isLessThan(before);
    }

    @Test
    void aSmallVendorStaysWithTheFrozenStatistics() {
        CustomerUpkeep.manyCustomers(program.vendor().id(), 999, "Wolkenburg");

        upkeep.count(program.vendor());
        statistics();
        words.refresh().await().indefinitely();

        assertThat(statistics()).isSameAs(TokenStatistics.frozen());
    }

    @Test
    void eachCustomerCountsOnceAndAVersionHoldsTenMinutes() {
        UUID partner = program.partner();
        program.registered(partner, DealProgram.deal("Adler Optik GmbH"));
        program.registered(program.partner(), DealProgram.deal("Adler Optik"));
        upkeep.count(program.vendor());
        assertThat(state()).containsExactly(1, 1L, 1L);
        assertThat(customersOf("adler")).isEqualTo(1);

        program.registered(partner, DealProgram.deal("Adler Zephyr Turbinen AG"));
        upkeep.count(program.vendor());
        assertThat(state()).as("counted, not yet told").containsExactly(1, 1L, 2L);
        assertThat(customersOf("adler")).isEqualTo(2);
        clock.advance(program.vendor().id(), Duration.ofMinutes(11));
        upkeep.count(program.vendor());
        assertThat(state()).containsExactly(2, 2L, 2L);
        clock.advance(program.vendor().id(), Duration.ofMinutes(11));
        upkeep.count(program.vendor());
        assertThat(state()).as("nothing new").containsExactly(2, 2L, 2L);
    }

    @Test
    void aRecordThatIsCommittedBehindItsSuccessorsIsCountedStill() {
        int vendor = program.vendor().id();
        program.registered(program.partner(), DealProgram.deal("Adler Optik GmbH"));
        long late = (Long) Sql.asNobody("select nextval(pg_get_serial_sequence('deal_registration', 'no'))").get(0)[0];
        program.registered(program.partner(), DealProgram.deal("Quarz Logistik SE"));
        upkeep.count(program.vendor());

        Sql.as(vendor, """
                insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
                select vendor_id, $2, customer_id, source, norm_version, keyed_as,
                       array['Zephyr', 'zephyr', 'zephyr'] || fingerprint[4:] from customer_record
                 where vendor_id = $1 limit 1""", vendor, late);
        upkeep.count(program.vendor());

        assertThat(Sql.count(vendor, "select count(*) from customer_name where words = 'zephyr'")).isEqualTo(1);
    }

    @Test
    void aRegistrationAsksTheDatabaseNothingForThem() {
        StatementLog log = StatementLog.ofTheTests();
        UUID partner = program.partner();
        program.registered(partner, DealProgram.deal("Adler Optik GmbH"));

        assertThat(log.transactionsDuring(() -> program.registered(partner, DealProgram.deal("Quarz Logistik SE"))))
                .hasSize(1).allSatisfy(transaction -> assertThat(transaction)
                        .noneMatch(statement -> statement.sql().contains("vendor_word")
                                || statement.sql().contains("matching_statistics")));
    }

    /** @return what the scores of names that have the word in common add up to */
    private double likeness() {
        return List.of("Wolkenburg", "Wolkenburg Adler", "Wolkenburg Quarz").stream()
                .flatMap(one -> Stream.of("Wolkenburg", "Wolkenburg Adlr", "Wolkenberg").map(
                        other -> MatchScorer.score(print(one), print(other), IdentityLevel.COMPANY_PER_COUNTRY,
                                statistics()).score()))
                .mapToDouble(Double::doubleValue).sum();
    }

    private static Fingerprint print(String name) {
        return Normalizer.normalize(new CustomerIdentity(name, null, null, null, null, null, null, null, "DE", null,
                null, null, null, null));
    }

    private TokenStatistics statistics() {
        return work.read(Caller.service(program.vendor().vendor(), "test"), words::of).await().indefinitely();
    }

    private Object[] state() {
        return Sql.as(program.vendor().id(), "select version, customers, counted from matching_statistics").get(0);
    }

    private int customersOf(String word) {
        return (Integer) Sql.as(program.vendor().id(), "select customers from vendor_word where word = $1", word)
                .get(0)[0];
    }
}

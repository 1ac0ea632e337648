package io.concordat.deal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.Database;
import io.concordat.bench.MixedRace;
import io.concordat.bench.RegistrationRace;
import io.concordat.bench.Rest;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** The race at a length that every build can afford; {@code RegistrationRaceRun} and {@code MixedRaceRun} are the long ones. */
@QuarkusTest
class RegistrationRaceTest {

    private static final int ROUNDS = 10;
    private static final int MIXED_ROUNDS = 5;
    private static final int PARALLEL = 50;

    @TestHTTPResource
    URI service;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private RegistrationRace race;
    private MixedRace mixed;

    @BeforeEach
    void tenPartners() {
        DealProgram program = DealProgram.create();
        Map<UUID, String> partners = Stream.generate(program::partner).limit(10).collect(
                Collectors.toMap(id -> id, id -> program.vendor().partnerToken(id, Role.PARTNER_ADMIN)));
        Database database = new Database(url, user, password);
        race = new RegistrationRace(new Rest(service), program.vendor().id(), List.copyOf(partners.values()), database);
        mixed = new MixedRace(new Rest(service), database, program.vendor().id(), partners,
                program.vendor().token(Role.CHANNEL_MANAGER), 7);
    }

    @Test
    void approvalsConflictsAndExtensionsAmongRegistrationsBreakNothing() {
        for (int round = 0; round < MIXED_ROUNDS; round++) {
            mixed.round(PARALLEL);
        }
    }

    @Test
    void ofManyRegistrationsOfOneCustomerAtOnceExactlyOneIsProtected() {
        for (int round = 0; round < ROUNDS; round++) {
            race.registerOneCustomer(PARALLEL);
        }
        race.protectionsDoNotOverlap();
    }

    @Test
    void oneRequestSentManyTimesAtOnceIsStoredOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            race.repeatOneRequest(PARALLEL);
        }
        race.protectionsDoNotOverlap();
    }
}

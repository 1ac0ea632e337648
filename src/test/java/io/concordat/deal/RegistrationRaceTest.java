package io.concordat.deal;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.bench.Database;
import io.concordat.bench.RegistrationRace;
import io.concordat.bench.Rest;
import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** The race at a length that every build can afford; {@code RegistrationRaceRun} is the long one. */
@QuarkusTest
class RegistrationRaceTest {

    private static final int ROUNDS = 10;
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

    @BeforeEach
    void tenPartners() {
        DealProgram program = DealProgram.create();
        List<UUID> partners = Stream.generate(program::partner).limit(10).toList();
        race = new RegistrationRace(new Rest(service), program.vendor().id(),
                partners.stream().map(partner -> program.vendor().partnerToken(partner, Role.PARTNER_ADMIN)).toList(),
                new Database(url, user, password));
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

package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

@QuarkusTest
class ProtectionTest {

    @Inject
    MovableClock clock;

    @Test
    void aWindowOfDaysEndsAtLocalMidnightAfterItsLastDay() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 30));
        UUID partner = program.partner();

        var answer = program.register(partner, DealProgram.deal("Window Works GmbH")).then().statusCode(201).extract();

        ZoneId zone = program.vendor().vendor().zone();
        Instant startsAt = Instant.parse(answer.path("protection.startsAt"));
        Instant endsAt = Instant.parse(answer.path("protection.endsAt"));
        assertThat(endsAt)
                .isEqualTo(startsAt.atZone(zone).toLocalDate().plusDays(31).atStartOfDay(zone).toInstant());
    }

    @Test
    void whenTheWindowIsOverTheCustomerIsFreeAtOnceAndTheRegistrationExpiresByItself() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 30));
        UUID first = program.partner();
        UUID second = program.partner();
        String id = program.registered(first, DealProgram.deal("Expiring Works GmbH"));

        clock.advance(program.vendor().id(), Duration.ofDays(40));

        program.register(second, DealProgram.deal("Expiring Works GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CLEAR")).body("status", equalTo("APPROVED"));
        awaitStatus(program, id, "EXPIRED");
    }

    @Test
    void terminatingAPartnerRevokesItsApprovedRegistrationsAndFreesTheCustomer() {
        DealProgram program = DealProgram.create();
        UUID leaving = program.partner();
        UUID staying = program.partner();
        String id = program.registered(leaving, DealProgram.deal("Leaving Works GmbH"));

        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Contract ended."))
                .post("/v1/partners/" + leaving + "/termination").then().statusCode(200);

        awaitStatus(program, id, "REVOKED");
        program.register(staying, DealProgram.deal("Leaving Works GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CLEAR"));
    }

    @Test
    void aSuspendedPartnerKeepsItsProtectionAndRegistersNothingNew() {
        DealProgram program = DealProgram.create();
        UUID paused = program.partner();
        program.registered(paused, DealProgram.deal("Paused Works GmbH"));

        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Audit."))
                .post("/v1/partners/" + paused + "/suspension").then().statusCode(200);

        program.register(paused, DealProgram.deal("Another Works GmbH")).then().statusCode(409)
                .body("code", equalTo("partner-not-active"));
        program.register(program.partner(), DealProgram.deal("Paused Works GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER"));
    }

    @Test
    void countedFromTheRegistrationTheWindowStartsWhenItCameIn() {
        DealProgram program = DealProgram.with(Map.of("approveClear", false, "protectionStart", "REGISTRATION"));
        UUID partner = program.partner();
        var stored = program.register(partner, DealProgram.deal("Waiting Works GmbH")).then().statusCode(201)
                .body("status", equalTo("UNDER_REVIEW")).extract();
        clock.advance(program.vendor().id(), Duration.ofDays(10));

        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Fine."))
                .post("/v1/deal-registrations/" + stored.path("id") + "/approval").then().statusCode(200)
                .body("protection.startsAt", equalTo(stored.path("submittedAt")));
    }

    @Test
    void aProtectionThatTheMatcherDoesNotSeeStillHoldsInTheDatabase() {
        DealProgram program = DealProgram.create();
        int vendor = program.vendor().id();
        UUID first = program.partner();
        UUID second = program.partner();
        UUID lost = UUID.fromString(program.registered(first, DealProgram.deal("Hidden Works GmbH")));
        // The first registration is closed behind the doors' back, while its protection lasts.
        Sql.as(vendor, "update deal_registration set status = 'LOST' where vendor_id = $1 and id = $2", vendor, lost);

        program.register(second, DealProgram.deal("Hidden Works GmbH")).then().statusCode(201)
                .body("status", equalTo("IN_CONFLICT")).body("verdict", equalTo("CONFLICT_PARTNER"));

        assertThat(Sql.count(vendor, "select count(*) from protection where vendor_id = $1", vendor)).isEqualTo(1);
    }

    private static void awaitStatus(DealProgram program, String id, String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> program.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id)
                        .then().body("status", equalTo(status)));
    }
}

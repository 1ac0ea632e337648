package io.concordat.deal.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;

@QuarkusTest
class ProtectionNoticeTest {

    @Inject
    MovableClock clock;
    @Inject
    DueWorkRunner dueWork;

    @Test
    void eachNoticeGoesOutOnceAndAnExtensionMovesThoseToCome() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 30));
        UUID partner = program.partner();
        String deal = program.registered(partner, DealProgram.deal("Noticed Works GmbH"));
        assertThat(notices(program, deal)).isEmpty();

        clock.advance(program.vendor().id(), Duration.ofDays(18));
        awaitNotices(program, deal, List.of("14"));
        clock.advance(program.vendor().id(), Duration.ofDays(10));
        awaitNotices(program, deal, List.of("14", "3"));

        String request = program.vendor().asPartner(partner)
                .body(Map.of("days", 30, "reason", "Later.", "activities",
                        List.of(Map.of("kind", "EVALUATION", "happenedOn", LocalDate.now().toString(), "proof", "x"))))
                .post("/v1/deal-registrations/" + deal + "/extension-requests").then().statusCode(201).extract()
                .path("id");
        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Fine."))
                .post("/v1/deal-registrations/" + deal + "/extension-requests/" + request + "/grant").then()
                .statusCode(200);
        clock.advance(program.vendor().id(), Duration.ofDays(10));
        dueWork.run().await().indefinitely();
        assertThat(notices(program, deal)).containsExactly("14", "3");

        clock.advance(program.vendor().id(), Duration.ofDays(10));
        awaitNotices(program, deal, List.of("14", "3", "14"));
        clock.advance(program.vendor().id(), Duration.ofDays(20));
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> program.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + deal).then()
                        .body("status", equalTo("EXPIRED")));
        // The last three days passed at one go: a notice of an end that is over helps nobody.
        assertThat(notices(program, deal)).containsExactly("14", "3", "14");
    }

    @Test
    void workThatIsDoneAgainAfterAKillSaysNothingTwice() {
        DealProgram program = DealProgram.with(Map.of("protectionDays", 30));
        String deal = program.registered(program.partner(), DealProgram.deal("Killed Works GmbH"));
        clock.advance(program.vendor().id(), Duration.ofDays(18));
        awaitNotices(program, deal, List.of("14"));

        // The same piece of work comes again, as after a server that came back from an older moment.
        Sql.as(program.vendor().id(), """
                update due_work set due_at = now() - interval '1 hour'
                 where vendor_id = $1 and kind = 'protection-end' and subject_id = $2""", program.vendor().id(),
                UUID.fromString(deal));
        dueWork.run().await().indefinitely();

        assertThat(notices(program, deal)).containsExactly("14");
    }

    @Test
    void theLengthFollowsTierAndProductAndTheAnswerNamesTheRule() {
        DealProgram program = DealProgram.with(Map.of("rules", Map.of("protection", Map.of("lengths",
                List.of(Map.of("family", "SECURITY", "days", 20), Map.of("tier", "GOLD", "days", 200))))));
        program.vendor().withCode("tiers", "GOLD");
        UUID gold = program.partner(Map.of("tier", "GOLD"));
        UUID plain = program.partner();
        Map<String, Object> security = DealProgram.deal("Security Works GmbH");
        security.put("products", List.of(Map.of("family", "SECURITY")));

        assertThat(days(program, program.register(gold, DealProgram.deal("Gold Works GmbH")).then().statusCode(201)
                .body("protection.rule", containsString("200 days: the program's rule for tier GOLD")).extract()
                .path("protection.endsAt"))).isEqualTo(201);
        program.register(gold, security).then().statusCode(201).body("protection.rule",
                containsString("20 days: the program's rule for product family SECURITY"));
        program.register(plain, DealProgram.deal("Plain Works GmbH")).then().statusCode(201)
                .body("protection.rule", equalTo("90 days: the program's policy, counted from the approval."));
    }

    @Test
    void aReviewersApprovalCountsByTheTierOfTheDayOnWhichTheWindowBegins() {
        DealProgram program = DealProgram.with(Map.of("approveClear", false, "rules", Map.of("protection",
                Map.of("lengths", List.of(Map.of("tier", "GOLD", "days", 200))))));
        program.vendor().withCode("tiers", "GOLD");
        UUID gold = program.partner(Map.of("tier", "GOLD"));
        String deal = program.registered(gold, DealProgram.deal("Reviewed Works GmbH"));

        program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Fine."))
                .post("/v1/deal-registrations/" + deal + "/approval").then().statusCode(200)
                .body("protection.rule", containsString("tier GOLD"));
        program.vendor().as(Role.AUDITOR).get("/v1/deal-registrations/" + deal).then()
                .body("protection.rule", containsString("tier GOLD"));
    }

    private long days(DealProgram program, String endsAt) {
        ZoneId zone = program.vendor().vendor().zone();
        return LocalDate.now(zone).until(Instant.parse(endsAt).atZone(zone).toLocalDate(),
                java.time.temporal.ChronoUnit.DAYS);
    }

    private void awaitNotices(DealProgram program, String deal, List<String> days) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(notices(program, deal)).containsExactlyElementsOf(days));
    }

    private static List<String> notices(DealProgram program, String deal) {
        return Sql.as(program.vendor().id(), """
                select payload ->> 'daysBefore' from outbox_event
                 where vendor_id = $1 and subject_id = $2 and kind = 'protection-ends-soon' order by id""",
                program.vendor().id(), UUID.fromString(deal)).stream().map(row -> (String) row[0]).toList();
    }
}

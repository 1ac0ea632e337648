package io.concordat.deal.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** A program whose registrations all come to review, and a clock that stands where the story wants it. */
final class ReviewStory {

    private final DealProgram program = DealProgram.with(Map.of("approveClear", false));
    private final MovableClock clock;

    ReviewStory(MovableClock clock) {
        this.clock = clock;
    }

    DealProgram program() {
        return program;
    }

    TestVendor vendor() {
        return program.vendor();
    }

    int vendorId() {
        return program.vendor().id();
    }

    /** It becomes that local time at the vendor. */
    void itIs(String local) {
        Instant then = LocalDateTime.parse(local).atZone(vendor().vendor().zone()).toInstant();
        clock.advance(vendorId(), Duration.between(clock.now(vendorId()), then));
    }

    Instant local(String local) {
        return LocalDateTime.parse(local).atZone(vendor().vendor().zone()).toInstant();
    }

    /** A queue with a deadline for the decision alone; later arguments are steps such as {@code 75} or {@code 100:LATE}. */
    void queue(String code, int decisionMinutes, String... steps) {
        queue(code, "DEFAULT", target("DECISION", decisionMinutes, steps));
    }

    void queue(String code, String calendar, Map<?, ?>... targets) {
        vendor().as(Role.PROGRAM_ADMIN).body(Map.of("name", code, "calendar", calendar, "targets", List.of(targets)))
                .put("/v1/review-queues/" + code).then().statusCode(201);
    }

    static Map<String, Object> target(String kind, int minutes, String... steps) {
        List<Integer> warnings = new ArrayList<>();
        List<Map<String, Object>> escalations = new ArrayList<>();
        Arrays.stream(steps).map(step -> step.split(":")).forEach(step -> {
            if (step.length == 1) {
                warnings.add(Integer.valueOf(step[0]));
            } else {
                Map<String, Object> escalation = new HashMap<>(Map.of("atPercent", Integer.valueOf(step[0])));
                escalation.put(step[1].equals("PROGRAM_ADMIN") ? "toRole" : "toQueue", step[1]);
                escalations.add(escalation);
            }
        });
        return Map.of("kind", kind, "businessMinutes", minutes, "warnAtPercent", warnings, "escalations", escalations);
    }

    /** Registers a deal of a customer that nobody knows. */
    String registered(UUID partner) {
        return program.registered(partner, DealProgram.deal("Customer " + UUID.randomUUID() + " GmbH"));
    }

    ValidatableResponse review(String id) {
        return vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/review").then();
    }

    JsonPath timer(String id, String kind) {
        JsonPath all = vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/timers").then()
                .statusCode(200).extract().jsonPath();
        return all.setRootPath("items.find { it.kind == '" + kind + "' }");
    }

    /** @return how often an event of the kind was announced of the registration */
    long events(String id, String kind) {
        return Sql.count(vendorId(), """
                select count(*) from outbox_event where vendor_id = $1 and subject_id = $2 and kind = $3""", vendorId(),
                UUID.fromString(id), kind);
    }
}

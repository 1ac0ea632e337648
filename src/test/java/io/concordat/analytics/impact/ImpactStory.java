package io.concordat.analytics.impact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.platform.security.VendorDirectory;
import io.concordat.support.EarningWork;
import io.concordat.support.MovableClock;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/**
 * A vendor whose offers pay 15 % of what is sold, from today on, and whose partners sell in February of the next year. Its clock stands
 * in April of that year when anybody looks at the figures, so the quarter that ended last is that of the sales.
 */
final class ImpactStory {

    final CatalogStory catalog = new CatalogStory();
    final TestVendor vendor = catalog.vendor;
    final int year = catalog.today.getYear() + 1;
    final String program = catalog.program("CORE");
    private boolean april;

    ImpactStory() {
        withoutDailyLook();
    }

    UUID partner(String... segments) {
        UUID id = catalog.partner(segments);
        catalog.enroll(id, program);
        return id;
    }

    /** Publishes an offer that pays 15 % of deals won, less what is refunded. @return its id */
    String offer(String code, String currency) {
        return offer(program, code, currency, "DEAL_WON", Map.of());
    }

    String offer(String programId, String code, String currency, String trigger, Map<String, Object> more) {
        Map<String, Object> content = catalog.content(code);
        content.putAll(more);
        content.put("earning", Map.of("type", "COMMISSION", "objective", "OTHER", "currency", currency, "trigger",
                Map.of("kinds", List.of(trigger)), "segments",
                List.of(Map.of("code", "ALL", "formula", Map.of("percent", Map.of("ratePercent", "15")))), "clawbacks",
                List.of(Map.of("triggers", List.of("REFUND"), "method", "FULL"))));
        String id = catalog.offer(programId, code);
        catalog.publish(id, content);
        return id;
    }

    /** A deal won in February; without economics when {@code cost} is {@code null}. */
    void won(UUID partner, String name, String net, String cost, String currency) {
        Map<String, Object> fact = fact(partner, "DEAL_WON", name, net, currency);
        if (cost != null) {
            fact.put("economics", Map.of("net", money(net, currency), "cost", money(cost, currency)));
        }
        send(fact);
    }

    /** Refunds a deal in May: after the quarter of the sale. */
    void refunded(UUID partner, String name, String of, String amount) {
        Map<String, Object> fact = fact(partner, "REFUND", name, amount, "EUR");
        fact.put("reverses", of);
        fact.put("occurredAt", year + "-05-03T10:00:00Z");
        send(fact);
    }

    Map<String, Object> fact(UUID partner, String kind, String name, String amount, String currency) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("externalId", name);
        fact.put("kind", kind);
        fact.put("partnerId", partner);
        fact.put("occurredAt", year + "-02-10T10:00:00Z");
        fact.put("amount", money(amount, currency));
        return fact;
    }

    void send(Map<String, Object> fact) {
        vendor.as(Role.INTEGRATION).body(fact).post("/v1/facts").then().statusCode(201);
    }

    static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** Lets time pass until April of the next year, and all earnings be evaluated. */
    void evaluate() {
        if (!april) {
            april = true;
            passes(Duration.between(Instant.now(),
                    LocalDate.of(year, 4, 20).atStartOfDay().toInstant(ZoneOffset.UTC)));
        }
        EarningWork.finish(vendor.id());
    }

    void passes(Duration time) {
        Arc.container().instance(MovableClock.class).get().advance(vendor.id(), time);
    }

    /** The tests look themselves, when they want. */
    void withoutDailyLook() {
        Sql.asNobody("delete from due_work where vendor_id = $1 and kind = $2", vendor.id(),
                VendorDirectory.RETIREMENT_KIND);
    }

    /** @return the figures of all versions over the quarter that ended last */
    JsonPath impact(String query) {
        return vendor.as(Role.AUDITOR).get("/v1/offer-impact?" + query).then().statusCode(200).extract().jsonPath();
    }

    /** Writes thresholds that one partner is enough for. */
    void thresholds(String adoptionBelow, String romiBelow, int restDays) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("adoptionBelow", adoptionBelow);
        policy.put("romiBelow", romiBelow);
        policy.put("minimumAgeDays", 90);
        policy.put("minimumEligiblePartners", 1);
        policy.put("restDays", restDays);
        Response held = vendor.as(Role.FINANCE).get("/v1/retirement-policy");
        vendor.as(Role.FINANCE).header("If-Match", held.header("ETag")).body(policy).put("/v1/retirement-policy").then()
                .statusCode(200);
    }

    /** @return the new proposals of a look now, over the quarter that ended last */
    JsonPath propose() {
        return vendor.as(Role.PROGRAM_ADMIN).body(Map.of()).post("/v1/retirement-proposals").then().statusCode(200)
                .extract().jsonPath();
    }

    Response decide(String id, String decision, Map<String, Object> body) {
        return vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(body)
                .post("/v1/retirement-proposals/" + id + "/" + decision);
    }
}

package io.concordat.deal.review.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

@QuarkusTest
class RoutingTest {

    private DealProgram program;
    private TestVendor vendor;

    @BeforeEach
    void aProgramWhoseRegistrationsAllComeToReview() {
        program = DealProgram.with(Map.of("approveClear", false));
        vendor = program.vendor();
    }

    @Test
    void theFirstRuleThatMatchesChoosesTheQueue() {
        vendor.withCode("regions", "DACH").withCode("tiers", "GOLD");
        queues("GOLD_DESK", "LARGE", "AUSTRIA", "DOUBTFUL", "REST");
        routing("REST", rule("Gold in DACH", "GOLD_DESK", Map.of("regions", List.of("DACH"), "partnerTiers",
                List.of("GOLD"))),
                rule("From a million", "LARGE", Map.of("minimumValue", money("1000000.00"))),
                rule("Austria", "AUSTRIA", Map.of("countries", List.of("AT"), "registrationTypes",
                        List.of("STANDARD"))),
                rule("In doubt", "DOUBTFUL", Map.of("verdicts", List.of("POSSIBLE", "CONFLICT_PARTNER"))));
        UUID gold = program.partner(Map.of("region", "DACH", "tier", "GOLD"));
        UUID plain = program.partner();

        expect(gold, deal("Adler Optik GmbH", "AT", "2000000.00"), "GOLD_DESK", "Gold in DACH");
        expect(plain, deal("Zirbe Holzbau GmbH", "AT", "1000000.00"), "LARGE", "From a million");
        expect(plain, deal("Donau Reederei GmbH", "AT", "999999.99"), "AUSTRIA", "Austria");
        expect(plain, deal("Havel Logistik GmbH", "DE", "999.00"), "REST", null);
        expect(program.partner(), deal("Havel Logistik GmbH", "DE", "999.00"), "DOUBTFUL", "In doubt");
        expect(gold, deal("Inn Seilbahn GmbH", "AT", "999999.99"), "GOLD_DESK", "Gold in DACH");
    }

    @Test
    void aFamilyAboveADealsOwnCounts() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Software"))
                .put("/v1/reference-data/product-families/SOFTWARE")
                .then().statusCode(201);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"")
                .body(Map.of("name", "Analytics", "parentCode", "SOFTWARE"))
                .put("/v1/reference-data/product-families/ANALYTICS").then().statusCode(200);
        queues("SOFT");
        routing("DEFAULT", rule("Software", "SOFT", Map.of("productFamilies", List.of("SOFTWARE"))));
        Map<String, Object> security = deal("Sicher GmbH", "DE", "1000.00");
        security.put("products", List.of(Map.of("family", "SECURITY")));

        expect(program.partner(), deal("Rechner GmbH", "DE", "1000.00"), "SOFT", "Software");
        expect(program.partner(), security, "DEFAULT", null);
    }

    @Test
    void aRegistrationThatIsApprovedAtOnceIsNotReviewed() {
        DealProgram open = DealProgram.create();
        String id = open.registered(open.partner(), DealProgram.deal("Klar GmbH"));

        open.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/review").then().statusCode(404);
        open.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/timers").then().statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private void expect(UUID partner, Map<String, Object> deal, String queue, String rule) {
        String id = program.registered(partner, deal);
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + id + "/review").then().statusCode(200)
                .body("queue", equalTo(queue)).body("rule", rule == null ? nullValue() : equalTo(rule))
                .body("state", equalTo("OPEN"));
    }

    private void queues(String... codes) {
        for (String code : codes) {
            vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", code)).put("/v1/review-queues/" + code).then()
                    .statusCode(201);
        }
    }

    @SafeVarargs
    private void routing(String defaultQueue, Map<String, Object>... rules) {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("rules", List.of(rules), "defaultQueue", defaultQueue))
                .put("/v1/review-routing").then().statusCode(201);
    }

    private static Map<String, Object> rule(String name, String queue, Map<String, Object> conditions) {
        Map<String, Object> rule = new HashMap<>(conditions);
        rule.put("name", name);
        rule.put("queue", queue);
        return rule;
    }

    private static Map<String, Object> deal(String customer, String country, String amount) {
        Map<String, Object> deal = DealProgram.deal(customer);
        deal.put("customer", DealProgram.customer(customer, country));
        deal.put("dealValue", money(amount));
        return deal;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}

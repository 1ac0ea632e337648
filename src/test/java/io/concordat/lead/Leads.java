package io.concordat.lead;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** Leads, rules and what partners do with them, through the real doors. */
final class Leads {

    private final DealProgram program;

    Leads(DealProgram program) {
        this.program = program;
    }

    static Leads create() {
        return new Leads(DealProgram.create());
    }

    DealProgram program() {
        return program;
    }

    int vendorId() {
        return program.vendor().id();
    }

    UUID partner() {
        return program.partner();
    }

    /** A lead about Keller Werkzeugbau in Germany with one contact who consented; change what matters. */
    static Map<String, Object> lead(String company) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "WEB_FORM");
        body.put("customer", DealProgram.customer(company, "DE"));
        body.put("contacts", List.of(Map.of("firstName", "Eva", "lastName", "Kern", "email", "eva@kern-werke.de")));
        body.put("consent", Map.of("shareData", true, "contact", true));
        body.put("families", List.of("ANALYTICS"));
        body.put("estimatedValue", Map.of("amount", "20000.00", "currency", "EUR"));
        body.put("notes", "Asked for a demo.");
        return body;
    }

    /** A rule for every lead; change what matters. */
    static Map<String, Object> rule(String strategy) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Everybody");
        body.put("position", 10);
        body.put("strategy", strategy);
        body.put("responseHours", 24);
        body.put("maxAttempts", 3);
        return body;
    }

    /** A rule that asks these partners in this order. */
    static Map<String, Object> naming(UUID... partners) {
        Map<String, Object> rule = rule("NAMED_PARTNER");
        rule.put("partners", Arrays.stream(partners).map(id -> Map.of("partnerId", id)).toList());
        return rule;
    }

    String stored(Map<String, Object> rule) {
        return program.vendor().as(Role.PROGRAM_ADMIN).body(rule).post("/v1/lead-routing-rules").then().statusCode(201)
                .extract().path("id");
    }

    String created(Map<String, Object> lead) {
        return vendor().body(lead).post("/v1/leads").then().statusCode(201).extract().path("id");
    }

    RequestSpecification vendor() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    Response seenByVendor(String id) {
        return vendor().get("/v1/leads/" + id);
    }

    Response seenBy(UUID partner, String id) {
        return program.vendor().asPartner(partner).get("/v1/leads/" + id);
    }

    /** Does it as the partner, with the revision that the vendor sees now. */
    Response as(UUID partner, String id, String what, Map<String, Object> body) {
        return changing(program.vendor().asPartner(partner), id, body).post("/v1/leads/" + id + "/" + what);
    }

    /** Does it as a channel manager, with the revision that the vendor sees now. */
    Response asVendor(String id, String what, Map<String, Object> body) {
        return changing(vendor(), id, body).post("/v1/leads/" + id + "/" + what);
    }

    private RequestSpecification changing(RequestSpecification request, String id, Map<String, Object> body) {
        request.header("If-Match", "\"" + seenByVendor(id).jsonPath().getInt("revision") + "\"");
        return body == null ? request : request.body(body);
    }

    static Map<String, Object> conversion() {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Analytics for Keller");
        body.put("opportunityType", "NET_NEW");
        body.put("expectedCloseDate", "2031-03-31");
        return body;
    }
}

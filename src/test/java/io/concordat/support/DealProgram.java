package io.concordat.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import io.concordat.platform.security.Role;

/** A vendor with a program, two product families and partners who may register deals in it. */
public final class DealProgram {

    private final TestVendor vendor;
    private final UUID programId;
    private int partners;

    private DealProgram(TestVendor vendor, UUID programId) {
        this.vendor = vendor;
        this.programId = programId;
    }

    /** A program with the default policy: clear registrations are approved at once. */
    public static DealProgram create() {
        return with(Map.of());
    }

    /** A program whose policy has these settings. */
    public static DealProgram with(Map<String, Object> policy) {
        TestVendor vendor = TestVendor.create().withCode("product-families", "ANALYTICS").withCode("product-families",
                "SECURITY");
        String id = vendor.as(Role.PROGRAM_ADMIN).body(Map.of("code", "CORE", "name", "Core resale"))
                .post("/v1/programs").then().statusCode(201).extract().path("id");
        DealProgram program = new DealProgram(vendor, UUID.fromString(id));
        if (!policy.isEmpty()) {
            vendor.as(Role.PROGRAM_ADMIN).body(policy).post("/v1/programs/" + id + "/registration-policies").then()
                    .statusCode(201);
        }
        return program;
    }

    public TestVendor vendor() {
        return vendor;
    }

    public UUID id() {
        return programId;
    }

    /** A partner that is enrolled from today on. */
    public UUID partner() {
        return partner(Map.of());
    }

    /** A partner with these settings besides its name, type and country. */
    public UUID partner(Map<String, Object> settings) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Partner " + ++partners, "type", "RESELLER", "country", "DE"));
        body.putAll(settings);
        String id = vendor.as(Role.CHANNEL_MANAGER).body(body).post("/v1/partners").then().statusCode(201).extract()
                .path("id");
        vendor.as(Role.CHANNEL_MANAGER).body(Map.of("partnerId", id))
                .post("/v1/programs/" + programId + "/enrollments").then().statusCode(201);
        return UUID.fromString(id);
    }

    /** The minimal body of a registration; change what matters. */
    public static Map<String, Object> deal(String customer) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Analytics rollout");
        body.put("opportunityType", "NET_NEW");
        body.put("customer", customer(customer, "DE"));
        body.put("contacts", List.of(Map.of("firstName", "Eva", "lastName", "Kern")));
        body.put("products", List.of(Map.of("family", "ANALYTICS", "quantity", 10)));
        body.put("dealValue", Map.of("amount", "125000.00", "currency", "EUR"));
        body.put("expectedCloseDate", "2031-03-31");
        return body;
    }

    /** A customer in the country. */
    public static Map<String, Object> customer(String legalName, String country) {
        Map<String, Object> customer = new HashMap<>();
        customer.put("legalName", legalName);
        customer.put("address", new HashMap<>(Map.of("country", country)));
        return customer;
    }

    /** Registers as the partner's administrator. */
    public Response register(UUID partnerId, Map<String, Object> deal) {
        return vendor.asPartner(partnerId).body(deal).post("/v1/deal-registrations");
    }

    /** Registers and expects it to be stored; returns the id. */
    public String registered(UUID partnerId, Map<String, Object> deal) {
        return register(partnerId, deal).then().statusCode(201).extract().path("id");
    }
}

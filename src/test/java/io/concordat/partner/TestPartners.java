package io.concordat.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Partners of one test's own, made through the REST door. */
public final class TestPartners {

    private final TestVendor vendor;
    private boolean coded;

    private TestPartners(TestVendor vendor) {
        this.vendor = vendor;
    }

    /** A vendor's partners; nothing is created before it is used. */
    public static TestPartners of(TestVendor vendor) {
        return new TestPartners(vendor);
    }

    /** Creates the tiers SILVER and GOLD, the regions EMEA and AMER, a vertical and a segment, once. */
    public TestPartners withCodes() {
        if (!coded) {
            vendor.withCode("tiers", "SILVER").withCode("tiers", "GOLD").withCode("regions", "EMEA")
                    .withCode("regions", "AMER").withCode("verticals", "BANKING").withCode("segments", "MIDMARKET");
            coded = true;
        }
        return this;
    }

    /** @return the body of a silver reseller in EMEA without external reference, to be varied */
    public static Map<String, Object> body(String name) {
        return new HashMap<>(Map.of("name", name, "type", "RESELLER", "tier", "SILVER", "region", "EMEA", "country",
                "DE", "verticals", List.of("BANKING"), "webDomains", List.of("northwind.example")));
    }

    /** @return the body with one field of another value; {@code null} takes the field out */
    public static Map<String, Object> body(String name, String field, Object value) {
        Map<String, Object> body = body(name);
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return body;
    }

    public Response post(Map<String, Object> body) {
        withCodes();
        return vendor.as(Role.CHANNEL_MANAGER).body(body).post("/v1/partners");
    }

    /** @return the id of a new partner */
    public UUID created(Map<String, Object> body) {
        return UUID.fromString(post(body).then().statusCode(201).extract().path("id"));
    }

    public UUID created(String name) {
        return created(body(name));
    }

    public Response put(UUID id, int revision, Map<String, Object> body) {
        return vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"").body(body)
                .put("/v1/partners/" + id);
    }

    /** @param noun {@code suspension}, {@code reactivation} or {@code termination} */
    public Response move(UUID id, int revision, String noun) {
        return vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("reason", "Because of the test.")).post("/v1/partners/" + id + "/" + noun);
    }
}

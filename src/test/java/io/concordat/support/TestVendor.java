package io.concordat.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import io.concordat.platform.security.Role;
import io.concordat.platform.security.TokenIssuer;
import io.concordat.platform.security.Vendor;
import io.concordat.platform.security.VendorDirectory;

/** A tenant of one test's own, and callers who act for it through the real doors. */
public final class TestVendor {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Vendor vendor;

    private TestVendor(Vendor vendor) {
        this.vendor = vendor;
    }

    /** Creates a vendor that nobody else uses: time zone Europe/Berlin, currency EUR. */
    public static TestVendor create() {
        String key = "v" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        return new TestVendor(Arc.container().instance(VendorDirectory.class).get()
                .create(key, "Vendor " + key, ZONE, "EUR", 1, Instant.now()).await()
                .indefinitely());
    }

    /** @return the day that it is for every vendor of tests, which around midnight is another one than elsewhere */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public Vendor vendor() {
        return vendor;
    }

    public int id() {
        return vendor.id();
    }

    /** @return a signed token of a vendor-side client */
    public String token(Role... roles) {
        return issuer().issue("client-of-" + vendor.key(), vendor.key(), Set.of(roles), null);
    }

    /** @return a signed token of one of the vendor's people, told apart by name */
    public String tokenOf(String person, Role... roles) {
        return issuer().issue(person, vendor.key(), Set.of(roles), null);
    }

    /** @return a signed token of a client of the partner */
    public String partnerToken(UUID partnerId, Role role) {
        return issuer().issue("client-of-" + partnerId, vendor.key(), Set.of(role), partnerId);
    }

    /** @return a REST request of a vendor-side caller */
    public RequestSpecification as(Role... roles) {
        return request(token(roles));
    }

    /** @return a REST request of the partner's administrator */
    public RequestSpecification asPartner(UUID partnerId) {
        return request(partnerToken(partnerId, Role.PARTNER_ADMIN));
    }

    /** @return a JSON request with that token, and with a new idempotency key */
    public static RequestSpecification request(String token) {
        return RestAssured.given().auth().preemptive().oauth2(token).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Sends a GraphQL document. */
    public static Response graphql(String token, String document, Map<String, Object> variables) {
        return RestAssured.given().auth().preemptive().oauth2(token).contentType(ContentType.JSON)
                .body(Map.of("query", document, "variables", variables)).post("/graphql");
    }

    /** Creates an active code; for the tests' own set-up. */
    public TestVendor withCode(String list, String code) {
        as(Role.PROGRAM_ADMIN).body(Map.of("name", code)).put("/v1/reference-data/" + list + "/" + code).then()
                .statusCode(201);
        return this;
    }

    private static TokenIssuer issuer() {
        return Arc.container().instance(TokenIssuer.class).get();
    }
}

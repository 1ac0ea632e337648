package io.concordat.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class PartnerRefusalTest {

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);

    @Test
    void eachFaultyFieldIsNamedWithItsCode() {
        refused("name", " ", "required", "name");
        refused("type", null, "required", "type");
        refused("type", "FRIEND", "malformed", "type");
        refused("country", null, "required", "country");
        refused("country", "ZZ", "country-unknown", "country");
        refused("country", "de", "country-unknown", "country");
        refused("tier", "PLATINUM", "unknown-code", "tier");
        refused("region", "MOON", "unknown-code", "region");
        refused("verticals", List.of("BANKING", "MAGIC"), "unknown-code", "verticals[1]");
        refused("segments", List.of("NOBODY"), "unknown-code", "segments[0]");
        refused("segments", Arrays.asList("MIDMARKET", null), "required", "segments");
        refused("webDomains", Arrays.asList((String) null), "required", "webDomains");
        refused("externalReference", "x".repeat(65), "length", "externalReference");
        refused("externalReference", " CRM", "external-reference-malformed", "externalReference");
        refused("parentPartnerId", UUID.randomUUID(), "unknown-partner", "parentPartnerId");
        refused("attributesValidFrom", LocalDate.now().plusDays(3), "valid-from-in-future", "attributesValidFrom");
        refused("colour", "blue", "unknown-field", "colour");
    }

    @Test
    void aWebDomainIsAHostNameAndNothingElse() {
        for (String domain : List.of("https://northwind.example", "northwind", "a..example", "-a.example", "10.0.0.1",
                "northwind.example/shop", "a@b.example", "", "x".repeat(64) + ".example")) {
            refused("webDomains", List.of("contoso.example", domain), "domain-malformed",
                    "webDomains[1]");
        }
    }

    @Test
    void aTextWithTheNullCharacterIsRefusedWhereverItStands() {
        partners.post(TestPartners.body("North\u0000wind")).then().statusCode(400)
                .body("code", equalTo("character-not-allowed"));
        partners.post(TestPartners.body("Northwind", "tier", "GO\u0000LD")).then().statusCode(400)
                .body("code", equalTo("character-not-allowed"));
        vendor.as(Role.AUDITOR).queryParam("externalReference", "CRM\u0000").get("/v1/partners").then().statusCode(400)
                .body("code", equalTo("uri-malformed"));
    }

    @Test
    void allFaultsOfReferencesAreToldAtOnce() {
        Map<String, Object> body = TestPartners.body("Northwind", "tier", "PLATINUM");
        body.put("parentPartnerId", UUID.randomUUID());
        body.put("attributesValidFrom", LocalDate.now().plusDays(3).toString());

        partners.post(body).then().statusCode(400).body("code", equalTo("invalid-input")).body("errors.code",
                contains("valid-from-in-future", "unknown-code", "unknown-partner"));
    }

    @Test
    void anExternalReferenceBelongsToOnePartnerOfAVendor() {
        partners.created(TestPartners.body("Northwind", "externalReference", "CRM-1"));
        UUID other = partners.created("Contoso");

        partners.post(TestPartners.body("Fabrikam", "externalReference", "CRM-1")).then().statusCode(409)
                .body("code", equalTo("external-reference-taken"));
        partners.put(other, 1, TestPartners.body("Contoso", "externalReference", "CRM-1")).then().statusCode(409)
                .body("code", equalTo("external-reference-taken"));
        TestPartners.of(TestVendor.create()).post(TestPartners.body("Elsewhere", "externalReference", "CRM-1")).then()
                .statusCode(201);
    }

    @Test
    void aPartnerNeverStandsBelowItself() {
        UUID top = partners.created("Top");
        UUID middle = partners.created(TestPartners.body("Middle", "parentPartnerId", top));
        UUID bottom = partners.created(TestPartners.body("Bottom", "parentPartnerId", middle));

        partners.put(top, 1, TestPartners.body("Top", "parentPartnerId", bottom)).then().statusCode(400)
                .body("code", equalTo("parent-circle")).body("errors[0].field", equalTo("parentPartnerId"));
        partners.put(top, 1, TestPartners.body("Top", "parentPartnerId", top)).then().statusCode(400)
                .body("code", equalTo("parent-circle"));
        partners.put(bottom, 1, TestPartners.body("Bottom", "parentPartnerId", top)).then().statusCode(200);
    }

    @Test
    void aChangeNeedsTheRevisionThatTheCallerSaw() {
        UUID id = partners.created("Northwind");

        partners.put(id, 7, TestPartners.body("X")).then().statusCode(412).body("code", equalTo("revision-stale"));
        partners.move(id, 7, "suspension").then().statusCode(412);
        for (String noun : List.of("suspension", "reactivation", "termination")) {
            vendor.as(Role.PROGRAM_ADMIN).body(Map.of("reason", "Because.")).post("/v1/partners/" + id + "/" + noun)
                    .then().statusCode(428).body("code", equalTo("revision-required"));
        }
        vendor.as(Role.PROGRAM_ADMIN).body(TestPartners.body("X")).put("/v1/partners/" + id).then().statusCode(428);
    }

    @Test
    void aChangeOfStatusNeedsAReason() {
        UUID id = partners.created("Northwind");

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of("reason", ""))
                .post("/v1/partners/" + id + "/suspension").then().statusCode(400).body("code", equalTo("required"))
                .body("errors[0].field", equalTo("reason"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/partners/" + id + "/suspension").then()
                .statusCode(400).body("code", equalTo("required"));
    }

    @Test
    void aCodeThatWasRetiredStaysWithThePartnerThatHasIt() {
        UUID id = partners.created("Northwind");
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of("name", "Silver", "active", false))
                .put("/v1/reference-data/tiers/SILVER").then().statusCode(200);

        partners.put(id, 1, TestPartners.body("Northwind Traders")).then().statusCode(200);
        partners.post(TestPartners.body("Contoso")).then().statusCode(400).body("code", equalTo("unknown-code"));
    }

    @Test
    void withoutTokenOrRoleNothingIsDone() {
        UUID id = partners.created("Northwind");
        String path = "/v1/partners/" + id;

        RestAssured.get(path).then().statusCode(401);
        vendor.as(Role.AUDITOR).body(TestPartners.body("X")).post("/v1/partners").then().statusCode(403)
                .body("code", equalTo("role-not-permitted"));
        vendor.as(Role.FINANCE).body(TestPartners.body("X")).put(path).then().statusCode(403);
        vendor.as(Role.INTEGRATION).body(Map.of("reason", "Because.")).post(path + "/termination").then()
                .statusCode(403);
        vendor.asPartner(id).body(TestPartners.body("X")).put(path).then().statusCode(403);
        TestVendor.graphql(vendor.token(Role.AUDITOR), """
                mutation($input: WritePartnerInput!) { createPartner(input: $input) { id } }""",
                Map.of("input", TestPartners.body("X"))).then()
                .body("errors[0].extensions.code", equalTo("role-not-permitted"));
    }

    @Test
    void graphqlNamesTheSameFaults() {
        partners.withCodes();
        Map<String, Object> input = TestPartners.body("Northwind", "tier", "PLATINUM");

        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), """
                mutation($input: WritePartnerInput!) { createPartner(input: $input) { id } }""",
                Map.of("input", input)).then().body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("unknown-code"))
                .body("errors[0].extensions.errors[0].field", equalTo("tier"));
    }

    private void refused(String field, Object value, String code, String path) {
        Object sent = value instanceof UUID || value instanceof LocalDate ? value.toString() : value;
        ValidatableResponse answer = partners.post(TestPartners.body("Northwind", field, sent)).then();
        answer.statusCode(400).body("code", equalTo(code)).body("errors.field", contains(path));
    }
}

package io.concordat.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class ApiClientTest {

    private final TestVendor vendor = TestVendor.create();

    @Test
    void aClientIsCreatedShownWithoutItsSecretAndGetsATokenThatOpensTheDoors() {
        Response created = create(Map.of("name", "CRM connector", "roles", List.of("integration", "auditor")));

        created.then().statusCode(201).header("ETag", "\"1\"").header("Cache-Control", "no-store")
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/api-clients/" + created.path("id")))
                .body("clientId", startsWith(vendor.vendor().key() + "-")).body("status", equalTo("ACTIVE"))
                .body("clientSecret", notNullValue()).body("partnerId", nullValue());
        vendor.as(Role.PROGRAM_ADMIN).get("/v1/api-clients/" + created.path("id")).then().statusCode(200)
                .header("ETag", "\"1\"").body("roles", contains("integration", "auditor"))
                .body("$", not(org.hamcrest.Matchers.hasKey("clientSecret")));
        vendor.as(Role.PROGRAM_ADMIN).get("/v1/api-clients").then().statusCode(200)
                .body("items.clientId", contains(created.<String>path("clientId")));
        String token = Tokens.of(created.path("clientId"), created.path("clientSecret"));
        TestVendor.request(token).get("/v1/audit-events").then().statusCode(200)
                .body("items.action", contains("api-client-created"))
                .body("items[0].detail.clientId", equalTo(created.path("clientId")));
    }

    @Test
    void theSecretLiesNowhereInTheDatabaseAndARetryUnderTheKeyShowsItAgainByteForByte() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> input = Map.of("name", "CRM", "roles", List.of("integration"));

        Response first = create(input, key);
        Response again = create(input, key);

        String secret = first.path("clientSecret");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(Sql.count(vendor.id(), "select count(*) from api_client where vendor_id = $1", vendor.id()))
                .isEqualTo(1);
        String stored = everythingStored();
        assertThat(stored).contains(first.<String>path("clientId")).doesNotContain(secret)
                .doesNotContain(secret.substring(secret.indexOf('.') + 1));
    }

    @Test
    void rotationGivesANewSecretAndTheOldOneWorksForTheOverlapAlone() {
        Response created = create(Map.of("name", "CRM", "roles", List.of("integration")));
        String id = created.path("id");
        String clientId = created.path("clientId");

        Response overlapping = rotate(id, "\"1\"", Map.of("overlapMinutes", 60));
        overlapping.then().statusCode(200).header("ETag", "\"2\"").body("previousSecretValidUntil", notNullValue());
        Tokens.ask(clientId, created.path("clientSecret")).then().statusCode(200);
        Tokens.ask(clientId, overlapping.path("clientSecret")).then().statusCode(200);

        Response atOnce = rotate(id, "\"2\"", Map.of());
        atOnce.then().statusCode(200).header("ETag", "\"3\"").body("previousSecretValidUntil", nullValue());
        Tokens.ask(clientId, created.path("clientSecret")).then().statusCode(401);
        Tokens.ask(clientId, overlapping.path("clientSecret")).then().statusCode(401);
        Tokens.ask(clientId, atOnce.path("clientSecret")).then().statusCode(200);
    }

    @Test
    void anOldSecretEndsWhenTheOverlapIsOver() {
        Response created = create(Map.of("name", "CRM", "roles", List.of("integration")));
        Response rotated = rotate(created.path("id"), "\"1\"", Map.of("overlapMinutes", 1));

        Sql.as(vendor.id(), "update api_client set previous_valid_until = now() - interval '1 second' where id = $1",
                UUID.fromString(created.path("id")));

        Tokens.ask(created.path("clientId"), created.path("clientSecret")).then().statusCode(401);
        Tokens.ask(created.path("clientId"), rotated.path("clientSecret")).then().statusCode(200);
    }

    @Test
    void rotationAndRevocationNeedTheRevisionThatTheCallerSaw() {
        String id = create(Map.of("name", "CRM", "roles", List.of("integration"))).path("id");

        vendor.as(Role.PROGRAM_ADMIN).post("/v1/api-clients/" + id + "/secret-rotation").then().statusCode(428)
                .body("code", equalTo("revision-required"));
        rotate(id, "\"9\"", Map.of()).then().statusCode(412).body("code", equalTo("revision-stale"));
        vendor.as(Role.PROGRAM_ADMIN).post("/v1/api-clients/" + id + "/revocation").then().statusCode(428);
    }

    @Test
    void aRevokedClientGetsNoTokenAndCannotComeBack() {
        Response created = create(Map.of("name", "CRM", "roles", List.of("integration")));
        String id = created.path("id");

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/api-clients/" + id + "/revocation").then()
                .statusCode(200).body("status", equalTo("REVOKED")).body("revision", is(2));

        Tokens.ask(created.path("clientId"), created.path("clientSecret")).then().statusCode(401)
                .body("error", equalTo("invalid_client"));
        rotate(id, "\"2\"", Map.of()).then().statusCode(409).body("code", equalTo("api-client-revoked"));
        create(Map.of("name", "Again", "roles", List.of("integration"), "clientId", created.path("clientId"))).then()
                .statusCode(409).body("code", equalTo("client-id-taken"));
    }

    @Test
    void aClientOfAPartnerActsForThatPartner() {
        UUID partner = Sql.partner(vendor.id(), "Northwind");

        Response created = create(
                Map.of("name", "Northwind API", "roles", List.of("partner-admin"), "partnerId", partner));

        created.then().statusCode(201).body("partnerId", equalTo(partner.toString()));
        String claims = new String(java.util.Base64.getUrlDecoder()
                .decode(Tokens.of(created.path("clientId"), created.path("clientSecret")).split("\\.")[1]));
        assertThat(claims).contains("\"partner\":\"" + partner + "\"").contains("partner-admin")
                .contains("\"vendor\":\"" + vendor.vendor().key() + "\"");
    }

    @Test
    void rolesAndPartnerMustFitTogether() {
        UUID partner = Sql.partner(vendor.id(), "Northwind");
        UUID foreign = Sql.partner(TestVendor.create().id(), "Elsewhere");

        refused(Map.of("name", "X", "roles", List.of("integration", "boss")), 400, "unknown-role", "roles[1]");
        refused(Map.of("name", "X", "roles", List.of()), 400, "required", "roles");
        refused(Map.of("name", "X", "roles", List.of("partner-user")), 400, "partner-required", "partnerId");
        refused(Map.of("name", "X", "roles", List.of("finance"), "partnerId", partner), 400, "partner-not-allowed",
                "partnerId");
        refused(Map.of("name", "X", "roles", List.of("finance", "partner-user"), "partnerId", partner), 400,
                "roles-mixed", "roles");
        refused(Map.of("name", "X", "roles", List.of("finance"), "clientId", "Has Space"), 400, "client-id-malformed",
                "clientId");
        for (UUID unknown : List.of(foreign, UUID.randomUUID())) {
            create(Map.of("name", "X", "roles", List.of("partner-user"), "partnerId", unknown)).then().statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void aClientIdIsTakenForTheWholeInstallation() {
        String clientId = vendor.vendor().key() + "-crm";
        Map<String, Object> input = Map.of("name", "CRM", "roles", List.of("integration"), "clientId", clientId);
        create(input).then().statusCode(201);

        create(input).then().statusCode(409).body("code", equalTo("client-id-taken"));
        TestVendor.create().as(Role.PROGRAM_ADMIN).body(input).post("/v1/api-clients").then().statusCode(409)
                .body("code", equalTo("client-id-taken"));
    }

    @Test
    void anotherVendorsClientIsNowhereToBeSeen() {
        String id = create(Map.of("name", "CRM", "roles", List.of("integration"))).path("id");
        TestVendor other = TestVendor.create();

        other.as(Role.PROGRAM_ADMIN).get("/v1/api-clients/" + id).then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).get("/v1/api-clients").then().body("items", is(List.of()));
        other.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/api-clients/" + id + "/revocation").then()
                .statusCode(404);
        TestVendor.graphql(other.token(Role.PROGRAM_ADMIN), "query($id: ID!) { apiClient(id: $id) { name } }",
                Map.of("id", id)).then().body("data.apiClient", nullValue()).body("errors", nullValue());
    }

    @Test
    void onlyProgramAdministratorsManageClients() {
        vendor.as(Role.CHANNEL_MANAGER, Role.AUDITOR).body(Map.of()).post("/v1/api-clients").then().statusCode(403)
                .body("code", equalTo("role-not-permitted"));
        vendor.as(Role.AUDITOR).get("/v1/api-clients").then().statusCode(403);
        vendor.as(Role.AUDITOR).post("/v1/api-clients/" + UUID.randomUUID() + "/revocation").then().statusCode(403);
        RestAssured.given().contentType(ContentType.JSON).post("/v1/api-clients").then().statusCode(401);
    }

    @Test
    void clientsArePagedNewestFirst() {
        for (String name : List.of("one", "two", "three")) {
            create(Map.of("name", name, "roles", List.of("auditor"))).then().statusCode(201);
        }

        Response first = vendor.as(Role.PROGRAM_ADMIN).get("/v1/api-clients?limit=2");

        first.then().body("items.name", contains("three", "two"));
        vendor.as(Role.PROGRAM_ADMIN).queryParam("cursor", first.<String>path("nextCursor"))
                .get("/v1/api-clients?limit=2").then().body("items.name", contains("one"))
                .body("nextCursor", nullValue());
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.PROGRAM_ADMIN);
        String create = """
                mutation($roles: [String!]!) { createApiClient(idempotencyKey: "c1", input: {name: "CRM", roles: $roles})
                  { id clientId clientSecret revision } }""";
        Response created = TestVendor.graphql(token, create, Map.of("roles", List.of("integration")));
        Response again = TestVendor.graphql(token, create, Map.of("roles", List.of("integration")));
        String id = created.path("data.createApiClient.id");
        String clientId = created.path("data.createApiClient.clientId");

        assertThat(again.asByteArray()).isEqualTo(created.asByteArray());
        Tokens.ask(clientId, created.path("data.createApiClient.clientSecret")).then().statusCode(200);
        TestVendor.graphql(token, "{ apiClients(first: 1) { edges { node { clientId roles status } } } }", Map.of())
                .then().body("data.apiClients.edges.node.clientId", hasItem(clientId));
        TestVendor.graphql(token, """
                mutation($id: ID!) { rotateApiClientSecret(id: $id, input: {overlapMinutes: 5}, expectedRevision: 1)
                  { clientSecret previousSecretValidUntil revision } }""", Map.of("id", id)).then()
                .body("data.rotateApiClientSecret.revision", is(2))
                .body("data.rotateApiClientSecret.previousSecretValidUntil", notNullValue());
        TestVendor.graphql(token, "mutation($id: ID!) { revokeApiClient(id: $id) { status } }", Map.of("id", id))
                .then().body("errors[0].extensions.code", equalTo("revision-required"));
        TestVendor.graphql(token,
                "mutation($id: ID!) { revokeApiClient(id: $id, expectedRevision: 2) { status revision } }",
                Map.of("id", id)).then().body("data.revokeApiClient.status", equalTo("REVOKED"));
        TestVendor.graphql(token, create.replace("c1", "c2"), Map.of("roles", List.of("boss"))).then()
                .body("errors[0].extensions.code", equalTo("unknown-role"));
        TestVendor.graphql(vendor.token(Role.FINANCE), create, Map.of("roles", List.of("integration"))).then()
                .body("errors[0].extensions.code", equalTo("role-not-permitted"));
    }

    private String everythingStored() {
        StringBuilder stored = new StringBuilder();
        for (String sql : List.of("select t::text from api_client t where vendor_id = $1",
                "select t::text from audit_event t where vendor_id = $1",
                "select t::text from outbox_event t where vendor_id = $1",
                "select convert_from(body, 'UTF8') from idempotency_record where vendor_id = $1")) {
            List<Object[]> rows = Sql.as(vendor.id(), sql, vendor.id());
            assertThat(rows).as(sql).isNotEmpty();
            rows.forEach(row -> stored.append(row[0]).append('\n'));
        }
        return stored.toString();
    }

    private void refused(Map<String, Object> input, int status, String code, String field) {
        create(input).then().statusCode(status).body("code", equalTo(code)).body("errors[0].field", equalTo(field));
    }

    private Response create(Map<String, Object> input) {
        return create(input, UUID.randomUUID().toString());
    }

    private Response create(Map<String, Object> input, String key) {
        return RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.PROGRAM_ADMIN))
                .contentType(ContentType.JSON).header("Idempotency-Key", key).body(input).post("/v1/api-clients");
    }

    private Response rotate(String id, String revision, Map<String, Object> input) {
        return vendor.as(Role.PROGRAM_ADMIN).header("If-Match", revision).body(input)
                .post("/v1/api-clients/" + id + "/secret-rotation");
    }
}

package io.concordat.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class ReferenceDataTest {

    private final TestVendor vendor = TestVendor.create();

    @Test
    void aCodeIsCreatedReadChangedAndListed() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Analytics"))
                .put("/v1/reference-data/product-families/ANALYTICS")
                .then().statusCode(201).header("ETag", "\"1\"").body("code", equalTo("ANALYTICS"))
                .body("active", is(true));

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of("name", "Analytics and BI", "rank", 3))
                .put("/v1/reference-data/product-families/ANALYTICS").then().statusCode(200)
                .header("ETag", "\"2\"").body("name", equalTo("Analytics and BI"));

        vendor.as(Role.AUDITOR).get("/v1/reference-data/product-families/ANALYTICS").then().statusCode(200)
                .header("ETag", "\"2\"").body("rank", is(3));
        vendor.as(Role.AUDITOR).header("If-None-Match", "\"2\"")
                .get("/v1/reference-data/product-families/ANALYTICS").then().statusCode(304);
        vendor.as(Role.AUDITOR).get("/v1/reference-data/product-families").then().statusCode(200)
                .body("items.code", contains("ANALYTICS")).body("nextCursor", nullValue());
    }

    @Test
    void aChangeNeedsTheRevisionThatTheCallerSaw() {
        vendor.withCode("tiers", "GOLD");

        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "Gold")).put("/v1/reference-data/tiers/GOLD").then()
                .statusCode(428).contentType("application/problem+json").body("code", equalTo("revision-required"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"7\"").body(Map.of("name", "Gold"))
                .put("/v1/reference-data/tiers/GOLD").then().statusCode(412).body("code", equalTo("revision-stale"));
    }

    @Test
    void ofManyWhoWriteANewCodeAtOnceOneCreatesItAndTheOthersAreToldOfIt() {
        String token = vendor.token(Role.PROGRAM_ADMIN);
        for (int round = 0; round < 10; round++) {
            String code = "RACE_" + round;
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture
                    .supplyAsync(() -> TestVendor.request(token).body(Map.of("name", "By " + i))
                            .put("/v1/reference-data/regions/" + code).statusCode()))
                    .toList();

            assertThat(answers).map(CompletableFuture::join).containsOnlyOnce(201)
                    .allMatch(status -> status == 201 || status == 428);
        }
    }

    @Test
    void ofManyWhoChangeTheSameRevisionOneWins() {
        vendor.withCode("tiers", "GOLD");
        String token = vendor.token(Role.PROGRAM_ADMIN);

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> TestVendor.request(token).header("If-Match", "\"1\"").body(Map.of("name", "By " + i))
                        .put("/v1/reference-data/tiers/GOLD").statusCode()))
                .toList();

        assertThat(answers).map(CompletableFuture::join).containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412);
    }

    @Test
    void aRetryUnderTheSameKeyRepeatsTheFirstAnswerByteForByte() {
        String key = UUID.randomUUID().toString();
        String token = vendor.token(Role.PROGRAM_ADMIN);

        var first = put(token, key, "Gold");
        var again = put(token, key, "Gold");
        var other = put(token, key, "Silver");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.path("code").toString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        vendor.as(Role.PROGRAM_ADMIN).body("{\"name\":\"Gold\",\"colour\":\"yellow\"}")
                .put("/v1/reference-data/tiers/GOLD").then().statusCode(400).body("code", equalTo("unknown-field"))
                .body("errors[0].field", equalTo("colour"));
        vendor.as(Role.PROGRAM_ADMIN).body("{\"name\":7}").put("/v1/reference-data/tiers/GOLD").then().statusCode(400)
                .body("code", equalTo("malformed")).body("errors[0].field", equalTo("name"));
        vendor.as(Role.PROGRAM_ADMIN).body("{\"name\":\" \",\"rank\":-1}").put("/v1/reference-data/tiers/GOLD").then()
                .statusCode(400).body("code", equalTo("invalid-input")).body("errors.field", contains("name", "rank"));
        vendor.as(Role.PROGRAM_ADMIN).body("{\"name\":").put("/v1/reference-data/tiers/GOLD").then().statusCode(400)
                .body("code", equalTo("json-malformed"));
        vendor.as(Role.PROGRAM_ADMIN).body("{\"name\":\"X\",\"parentCode\":\"NONE\"}")
                .put("/v1/reference-data/regions/X").then().statusCode(400).body("code", equalTo("unknown-code"));
    }

    @Test
    void withoutTokenNobodyComesInAndWithAnotherRoleNobodyWrites() {
        RestAssured.get("/v1/reference-data/tiers").then().statusCode(401)
                .contentType("application/problem+json").body("code", equalTo("token-missing"));
        TestVendor.request("no.such.token").get("/v1/reference-data/tiers").then().statusCode(401)
                .body("code", equalTo("token-invalid"));
        vendor.as(Role.AUDITOR).body(Map.of("name", "Gold")).put("/v1/reference-data/tiers/GOLD").then()
                .statusCode(403).body("code", equalTo("role-not-permitted"));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.PROGRAM_ADMIN);
        String write = """
                mutation($name: String!, $revision: Int) {
                  writeReferenceCode(kind: TIER, code: "GOLD", input: {name: $name, rank: 2},
                                     expectedRevision: $revision, idempotencyKey: "%s") { code name rank revision } }
                """;

        TestVendor.graphql(token, write.formatted("k1"), Map.of("name", "Gold")).then().statusCode(200)
                .body("data.writeReferenceCode.revision", is(1));
        TestVendor.graphql(token, write.formatted("k1"), Map.of("name", "Gold")).then().statusCode(200)
                .body("data.writeReferenceCode.revision", is(1));
        TestVendor.graphql(token, write.formatted("k2"), Map.of("name", "Golden")).then().statusCode(200)
                .body("errors[0].extensions.code", equalTo("revision-required"))
                .body("errors[0].extensions.status", is(428));
        TestVendor.graphql(token, write.formatted("k3"), Map.of("name", "")).then().statusCode(200)
                .body("errors[0].extensions.code", equalTo("required"))
                .body("errors[0].extensions.errors[0].field", equalTo("name"));
        TestVendor.graphql(token,
                "{ referenceCodes(kind: TIER, first: 5) { edges { cursor node { code name } } pageInfo { hasNextPage } } }",
                Map.of()).then().statusCode(200).body("data.referenceCodes.edges.node.name", contains("Gold"))
                .body("data.referenceCodes.pageInfo.hasNextPage", is(false));
    }

    private static Response put(String token, String key, String name) {
        return RestAssured.given().auth().preemptive().oauth2(token).contentType(ContentType.JSON)
                .header("Idempotency-Key", key).body(Map.of("name", name)).put("/v1/reference-data/tiers/GOLD");
    }
}

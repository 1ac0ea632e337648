package io.concordat.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class PartnerStoryTest {

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);

    @Test
    void aPartnerIsCreatedReadReplacedAndListed() {
        Map<String, Object> body = TestPartners.body("Northwind", "externalReference", "CRM-1");
        body.put("segments", List.of("MIDMARKET"));
        body.put("webDomains", List.of("NorthWind.Example.", "bücher.example", "northwind.example"));

        Response created = partners.post(body);

        created.then().statusCode(201).header("ETag", "\"1\"").body("status", equalTo("ACTIVE"))
                .body("revision", is(1)).body("tier", equalTo("SILVER")).body("country", equalTo("DE"))
                .body("segments", contains("MIDMARKET")).body("verticals", contains("BANKING"))
                .body("webDomains", contains("northwind.example", "xn--bcher-kva.example"))
                .body("createdAt", notNullValue());
        String path = "/v1/partners/" + created.path("id");
        assertThat(created.header("Location")).endsWith(path);

        body.put("name", "Northwind Traders");
        body.put("tier", "GOLD");
        partners.put(UUID.fromString(created.path("id")), 1, body).then().statusCode(200).header("ETag", "\"2\"")
                .body("name", equalTo("Northwind Traders")).body("tier", equalTo("GOLD")).body("revision", is(2));

        vendor.as(Role.AUDITOR).get(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("name", equalTo("Northwind Traders")).body("externalReference", equalTo("CRM-1"));
        vendor.as(Role.AUDITOR).header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
        vendor.as(Role.AUDITOR).get("/v1/partners").then().statusCode(200)
                .body("items.name", contains("Northwind Traders")).body("nextCursor", nullValue());
    }

    @Test
    void replacingByTheSameChangesNeitherRevisionNorPeriods() {
        UUID id = partners.created("Northwind");

        partners.put(id, 1, TestPartners.body("Northwind")).then().statusCode(200).header("ETag", "\"1\"");

        vendor.as(Role.AUDITOR).get("/v1/partners/" + id + "/attribute-periods").then().body("items.size()", is(1));
    }

    @Test
    void aListIsFilteredByEachOfItsFields() {
        partners.created(TestPartners.body("Gold", "tier", "GOLD"));
        partners.created(TestPartners.body("American", "region", "AMER"));
        partners.created(TestPartners.body("Referrer", "type", "REFERRAL"));
        partners.created(TestPartners.body("French", "country", "FR"));
        partners.created(TestPartners.body("Known", "externalReference", "CRM-7"));
        partners.move(partners.created("Suspended"), 1, "suspension").then().statusCode(200);

        listed("tier", "GOLD").then().body("items.name", contains("Gold"));
        listed("region", "AMER").then().body("items.name", contains("American"));
        listed("type", "REFERRAL").then().body("items.name", contains("Referrer"));
        listed("country", "FR").then().body("items.name", contains("French"));
        listed("externalReference", "CRM-7").then().body("items.name", contains("Known"));
        listed("status", "SUSPENDED").then().body("items.name", contains("Suspended"));
        listed("tier", "NONE").then().statusCode(200).body("items.size()", is(0));
        listed("status", "ASLEEP").then().statusCode(400).body("errors[0].field", equalTo("status"));
    }

    @Test
    void aListIsPagedNewestFirst() {
        partners.created("First");
        partners.created("Second");
        partners.created("Third");

        Response page = listed("limit", "2");

        page.then().body("items.name", contains("Third", "Second")).body("nextCursor", notNullValue());
        vendor.as(Role.FINANCE).queryParam("limit", 2).queryParam("cursor", (String) page.path("nextCursor"))
                .get("/v1/partners").then().body("items.name", contains("First")).body("nextCursor", nullValue());
        vendor.as(Role.FINANCE).queryParam("cursor", "bm9uZQ").get("/v1/partners").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
    }

    @Test
    void aPartnerIsSuspendedReactivatedAndTerminated() {
        UUID id = partners.created("Northwind");

        partners.move(id, 1, "suspension").then().statusCode(200).header("ETag", "\"2\"")
                .body("status", equalTo("SUSPENDED")).body("statusReason", equalTo("Because of the test."));
        partners.move(id, 2, "reactivation").then().statusCode(200).body("status", equalTo("ACTIVE"));
        partners.move(id, 3, "termination").then().statusCode(200).body("status", equalTo("TERMINATED"));

        partners.move(id, 4, "reactivation").then().statusCode(409).body("code", equalTo("partner-state"));
        vendor.as(Role.AUDITOR).get("/v1/partners/" + id).then().body("revision", is(4));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.PROGRAM_ADMIN);
        Map<String, Object> input = TestPartners.body("Northwind");
        partners.withCodes();

        Response created = TestVendor.graphql(token, """
                mutation($input: WritePartnerInput!) { createPartner(input: $input, idempotencyKey: "c1") {
                  id name type tier verticals webDomains status createdAt revision
                  attributePeriods { validFrom validTo tier segments recordedBy } } }""", Map.of("input", input));
        created.then().statusCode(200).body("errors", nullValue())
                .body("data.createPartner.revision", is(1)).body("data.createPartner.type", equalTo("RESELLER"))
                .body("data.createPartner.attributePeriods.tier", contains("SILVER"));
        String id = created.path("data.createPartner.id");

        input.put("tier", "GOLD");
        String replace = """
                mutation($id: ID!, $input: WritePartnerInput!, $seen: Int) {
                  replacePartner(id: $id, input: $input, expectedRevision: $seen) { tier revision } }""";
        TestVendor.graphql(token, replace, Map.of("id", id, "input", input, "seen", 1)).then()
                .body("data.replacePartner.tier", equalTo("GOLD")).body("data.replacePartner.revision", is(2));
        TestVendor.graphql(token, replace, Map.of("id", id, "input", input)).then()
                .body("errors[0].extensions.code", equalTo("revision-required"));
        TestVendor.graphql(token, replace, Map.of("id", id, "input", input, "seen", 1)).then()
                .body("errors[0].extensions.code", equalTo("revision-stale"))
                .body("errors[0].extensions.status", is(412));

        moved(token, "suspendPartner", id, 2).then().body("data.suspendPartner.status", equalTo("SUSPENDED"));
        moved(token, "suspendPartner", id, 3).then().body("errors[0].extensions.code", equalTo("partner-state"))
                .body("errors[0].extensions.status", is(409));
        moved(token, "reactivatePartner", id, 3).then().body("data.reactivatePartner.status", equalTo("ACTIVE"));
        moved(token, "terminatePartner", id, 4).then().body("data.terminatePartner.status", equalTo("TERMINATED"));

        TestVendor.graphql(token, """
                { partners(status: TERMINATED, first: 5) { edges { cursor node { id tier } }
                  pageInfo { hasNextPage } } }""", Map.of()).then()
                .body("data.partners.edges.node.id", contains(id))
                .body("data.partners.pageInfo.hasNextPage", is(false));
    }

    @Test
    void siblingFieldsAndManyPartnersWithTheirPeriodsAreAnsweredAtOnce() {
        UUID first = partners.created("First");
        UUID second = partners.created(TestPartners.body("Second", "tier", "GOLD"));

        TestVendor.graphql(vendor.token(Role.AUDITOR), """
                query($a: ID!, $b: ID!) {
                  a: partner(id: $a) { name attributePeriods { tier } }
                  b: partner(id: $b) { name attributePeriods { tier } }
                  all: partners { edges { node { name attributePeriods { tier } } } }
                  again: partners { edges { node { name } } } }""", Map.of("a", first, "b", second)).then()
                .body("errors", nullValue()).body("data.a.name", equalTo("First"))
                .body("data.a.attributePeriods.tier", contains("SILVER"))
                .body("data.b.attributePeriods.tier", contains("GOLD"))
                .body("data.all.edges.node.name", contains("Second", "First"))
                .body("data.all.edges[0].node.attributePeriods.tier", contains("GOLD"))
                .body("data.again.edges.node.name", containsInAnyOrder("First", "Second"));
    }

    @Test
    void twoSiblingMutationsAreBothDone() {
        partners.withCodes();

        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), """
                mutation($a: WritePartnerInput!, $b: WritePartnerInput!) {
                  a: createPartner(input: $a) { id revision } b: createPartner(input: $b) { id revision } }""",
                Map.of("a", TestPartners.body("First"), "b", TestPartners.body("Second"))).then()
                .body("errors", nullValue()).body("data.a.revision", is(1)).body("data.b.revision", is(1));
        listed("limit", "10").then().body("items.name", contains("Second", "First"));
    }

    private Response moved(String token, String mutation, String id, int seen) {
        return TestVendor.graphql(token, """
                mutation($id: ID!, $seen: Int) {
                  %s(id: $id, input: {reason: "Because."}, expectedRevision: $seen) { status } }"""
                .formatted(mutation), Map.of("id", id, "seen", seen));
    }

    private Response listed(String filter, String value) {
        return vendor.as(Role.FINANCE).queryParam(filter, value).get("/v1/partners");
    }
}

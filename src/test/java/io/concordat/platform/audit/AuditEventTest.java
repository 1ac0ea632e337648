package io.concordat.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class AuditEventTest {

    private final TestVendor vendor = TestVendor.create();

    @BeforeEach
    void threeThingsHappened() {
        vendor.withCode("tiers", "SILVER").withCode("tiers", "GOLD").withCode("regions", "EMEA");
    }

    @Test
    void eventsAreListedNewestFirstWithWhoWhatAndWhen() {
        vendor.as(Role.AUDITOR).get("/v1/audit-events").then().statusCode(200)
                .body("items.detail.code", contains("EMEA", "GOLD", "SILVER"))
                .body("items[0].actor", equalTo("client-of-" + vendor.vendor().key()))
                .body("items[0].action", equalTo("reference-code-written"))
                .body("items[0].recordedAt", org.hamcrest.Matchers.endsWith("Z"))
                .body("items[0].requestId", notNullValue()).body("nextCursor", nullValue());
    }

    @Test
    void theRequestIdOfTheAnswerFindsTheEvent() {
        String requestId = "request-" + UUID.randomUUID();
        vendor.as(Role.PROGRAM_ADMIN).header("X-Request-Id", requestId).body(Map.of("name", "Bronze"))
                .put("/v1/reference-data/tiers/BRONZE").then().statusCode(201).header("X-Request-Id", requestId);

        vendor.as(Role.AUDITOR).get("/v1/audit-events?limit=1").then().body("items[0].requestId", equalTo(requestId));
    }

    @Test
    void filtersNarrowTheListAndPagesFollowEachOther() {
        String subject = vendor.as(Role.AUDITOR).get("/v1/audit-events").path("items[1].subjectId");

        vendor.as(Role.AUDITOR).get("/v1/audit-events?subjectKind=reference-code&subjectId=" + subject).then()
                .body("items.detail.code", contains("GOLD"));
        vendor.as(Role.AUDITOR).get("/v1/audit-events?subjectKind=partner").then().body("items", empty());
        vendor.as(Role.AUDITOR).get("/v1/audit-events?actor=nobody").then().body("items", empty());
        vendor.as(Role.AUDITOR).get("/v1/audit-events?action=reference-code-written&actor=client-of-"
                + vendor.vendor().key()).then().body("items", hasSize(3));
        Response first = vendor.as(Role.AUDITOR).get("/v1/audit-events?limit=2");
        first.then().body("items.detail.code", contains("EMEA", "GOLD"));
        vendor.as(Role.AUDITOR).queryParam("cursor", first.<String>path("nextCursor")).get("/v1/audit-events?limit=2")
                .then().body("items.detail.code", contains("SILVER"));
    }

    @Test
    void aCharacterThatTheDatabaseDoesNotTakeIsTheCallersFaultWhereverItStands() {
        vendor.as(Role.AUDITOR).queryParam("actor", "a\u0000b").get("/v1/audit-events").then().statusCode(400)
                .body("code", equalTo("uri-malformed"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "a\u0000b")).put("/v1/reference-data/tiers/NEW").then()
                .statusCode(400).body("code", equalTo("character-not-allowed"));
    }

    @Test
    void anotherVendorSeesNoneOfIt() {
        TestVendor.create().as(Role.AUDITOR).get("/v1/audit-events").then().statusCode(200).body("items", empty());
    }

    @Test
    void auditorsAndProgramAdministratorsReadItAndNobodyElse() {
        UUID partner = Sql.partner(vendor.id(), "Northwind");

        vendor.as(Role.PROGRAM_ADMIN).get("/v1/audit-events").then().statusCode(200);
        for (Role role : List.of(Role.CHANNEL_MANAGER, Role.FINANCE, Role.INTEGRATION)) {
            vendor.as(role).get("/v1/audit-events").then().statusCode(403);
        }
        vendor.asPartner(partner).get("/v1/audit-events").then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        Response page = TestVendor.graphql(vendor.token(Role.AUDITOR), """
                { auditEvents(action: "reference-code-written", first: 2)
                  { edges { node { actor subjectKind recordedAt detail } } pageInfo { hasNextPage endCursor } } }""",
                Map.of());

        page.then().body("data.auditEvents.edges", hasSize(2))
                .body("data.auditEvents.pageInfo.hasNextPage", equalTo(true));
        assertThat(page.<String>path("data.auditEvents.edges[0].node.detail")).contains("EMEA");
        TestVendor.graphql(vendor.token(Role.FINANCE), "{ auditEvents { edges { node { actor } } } }", Map.of()).then()
                .body("errors[0].extensions.code", equalTo("role-not-permitted"));
    }
}

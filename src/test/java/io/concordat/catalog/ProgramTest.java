package io.concordat.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class ProgramTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;

    @Test
    void aProgramIsCreatedChangedAndClosed() {
        String id = vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("code", "CORE-2026", "name", "Core", "startsOn", "2026-01-01", "endsOn", "2026-12-31"))
                .post("/v1/programs").then().statusCode(201).header("ETag", "\"1\"")
                .header("Location", containsString("/v1/programs/")).body("status", equalTo("ACTIVE"))
                .body("revision", is(1)).extract().path("id");

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"")
                .body(Map.of("name", "Core resale", "description", "For resellers", "endsOn", "2027-12-31"))
                .put("/v1/programs/" + id).then().statusCode(200).header("ETag", "\"2\"").body("revision", is(2))
                .body("name", equalTo("Core resale")).body("code", equalTo("CORE-2026"))
                .body("startsOn", equalTo("2026-01-01")).body("endsOn", equalTo("2027-12-31"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").post("/v1/programs/" + id + "/closure").then()
                .statusCode(200).header("ETag", "\"3\"").body("status", equalTo("CLOSED"))
                .body("closedAt", notNullValue());

        vendor.as(Role.FINANCE).get("/v1/programs/" + id).then().statusCode(200).header("ETag", "\"3\"")
                .body("description", equalTo("For resellers")).body("status", equalTo("CLOSED"));
        assertThat(story.eventsOf(id)).containsExactlyInAnyOrder("program-created", "registration-policy-created",
                "program-changed", "program-closed");
    }

    @Test
    void nothingNewIsArrangedUnderAClosedProgram() {
        UUID partner = story.partner();
        String id = story.program("CORE");
        story.close(id);

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").body(Map.of("name", "Again"))
                .put("/v1/programs/" + id).then().statusCode(409).body("code", equalTo("program-closed"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").post("/v1/programs/" + id + "/closure").then()
                .statusCode(409).body("code", equalTo("program-closed"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of()).post("/v1/programs/" + id + "/registration-policies").then()
                .statusCode(409).body("code", equalTo("program-closed"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("partnerId", partner)).post("/v1/programs/" + id + "/enrollments")
                .then().statusCode(409).body("code", equalTo("program-closed"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("programId", id, "code", "O", "name", "Offer")).post("/v1/offers")
                .then().statusCode(409).body("code", equalTo("program-closed"));
    }

    @Test
    void aCodeIsTakenOncePerVendorAndFreeForAnother() {
        story.program("CORE");

        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("code", "CORE", "name", "Other")).post("/v1/programs").then()
                .statusCode(409).body("code", equalTo("program-code-taken"));
        new CatalogStory().program("CORE");
    }

    @Test
    void aChangeNeedsTheRevisionThatTheCallerSaw() {
        String id = story.program("CORE");

        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", "X")).put("/v1/programs/" + id).then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).post("/v1/programs/" + id + "/closure").then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").body(Map.of("name", "X"))
                .put("/v1/programs/" + id).then().statusCode(412).body("code", equalTo("revision-stale"));
        vendor.as(Role.AUDITOR).header("If-None-Match", "\"1\"").get("/v1/programs/" + id).then().statusCode(304);
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("name", " ")).post("/v1/programs").then().statusCode(400)
                .body("errors.field", contains("code", "name")).body("errors.code", contains("required", "required"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("code", "core resale", "name", "Core")).post("/v1/programs").then()
                .statusCode(400).body("code", equalTo("code-malformed"));
        vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("code", "C", "name", "C", "startsOn", "2026-02-01", "endsOn", "2026-01-31"))
                .post("/v1/programs").then().statusCode(400).body("code", equalTo("ends-before-start"))
                .body("errors[0].field", equalTo("endsOn"));
    }

    @Test
    void programsArePagedNewestFirstAndFilteredByStatus() {
        String first = story.program("A");
        String second = story.program("B");
        String third = story.program("C");
        story.close(second);

        String cursor = vendor.as(Role.AUDITOR).get("/v1/programs?limit=2").then().statusCode(200)
                .body("items.id", contains(third, second)).extract().path("nextCursor");
        vendor.as(Role.AUDITOR).get("/v1/programs?limit=2&cursor=" + cursor).then()
                .body("items.id", contains(first)).body("nextCursor", nullValue());
        vendor.as(Role.AUDITOR).get("/v1/programs?status=ACTIVE").then().body("items.id", contains(third, first));
    }

    @Test
    void anotherVendorNeitherReadsNorChangesNorListsAProgram() {
        String id = story.program("CORE");
        TestVendor stranger = TestVendor.create();

        stranger.as(Role.PROGRAM_ADMIN).get("/v1/programs/" + id).then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of("name", "Mine"))
                .put("/v1/programs/" + id).then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/programs/" + id + "/closure").then()
                .statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).body(Map.of()).post("/v1/programs/" + id + "/registration-policies").then()
                .statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).get("/v1/programs/" + id + "/registration-policies").then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).get("/v1/programs").then().body("items", empty());
    }

    @Test
    void aPartnerSeesTheProgramsOfItsEnrollmentsAndNoOther() {
        UUID partner = story.partner();
        String its = story.program("ITS");
        String other = story.program("OTHER");
        story.enroll(partner, its);

        vendor.asPartner(partner).get("/v1/programs").then().body("items.id", contains(its));
        vendor.asPartner(partner).get("/v1/programs/" + its).then().statusCode(200);
        vendor.asPartner(partner).get("/v1/programs/" + other).then().statusCode(404);
        vendor.asPartner(partner).get("/v1/programs/" + its + "/registration-policies/1").then().statusCode(200);
        vendor.asPartner(partner).get("/v1/programs/" + other + "/registration-policies/1").then().statusCode(404);
        vendor.asPartner(partner).body(Map.of("code", "X", "name", "X")).post("/v1/programs").then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.PROGRAM_ADMIN);
        String id = TestVendor.graphql(token, """
                mutation { createProgram(input: {code: "CORE", name: "Core"}, idempotencyKey: "k") {
                  id revision status registrationPolicy { version protectionDays } } }""", Map.of()).then()
                .body("data.createProgram.revision", is(1))
                .body("data.createProgram.registrationPolicy.version", is(1)).extract()
                .path("data.createProgram.id");

        TestVendor.graphql(token, """
                mutation($id: ID!) { createRegistrationPolicy(programId: $id, input: {protectionDays: 30}) {
                  version protectionDays } }""", Map.of("id", id)).then()
                .body("data.createRegistrationPolicy.version", is(2));
        TestVendor.graphql(token, """
                mutation($id: ID!) { changeProgram(id: $id, input: {name: "Core resale"}) { revision } }""",
                Map.of("id", id)).then().body("errors[0].extensions.code", equalTo("revision-required"));
        TestVendor.graphql(token, """
                mutation($id: ID!) { changeProgram(id: $id, input: {name: "Core resale"}, expectedRevision: 1) {
                  revision name } }""", Map.of("id", id)).then().body("data.changeProgram.revision", is(2));
        TestVendor.graphql(token, """
                mutation($id: ID!) { closeProgram(id: $id, expectedRevision: 2) { status } }""", Map.of("id", id))
                .then().body("data.closeProgram.status", equalTo("CLOSED"));
        TestVendor.graphql(token, """
                query($id: ID!) {
                  program(id: $id) { name registrationPolicy { protectionDays } }
                  programs(status: CLOSED, first: 5) { edges { node { code registrationPolicy { version } } } }
                  registrationPolicies(programId: $id, first: 1) {
                    edges { node { version } } pageInfo { hasNextPage } }
                  registrationPolicyVersion(programId: $id, version: 1) { protectionDays } }""", Map.of("id", id))
                .then().body("data.program.name", equalTo("Core resale"))
                .body("data.program.registrationPolicy.protectionDays", is(30))
                .body("data.programs.edges.node.registrationPolicy.version", contains(2))
                .body("data.registrationPolicies.edges.node.version", contains(2))
                .body("data.registrationPolicies.pageInfo.hasNextPage", is(true))
                .body("data.registrationPolicyVersion.protectionDays", is(90));
    }

    @Test
    void onlyAProgramAdministratorWrites() {
        String id = story.program("CORE");
        for (Role role : List.of(Role.CHANNEL_MANAGER, Role.FINANCE, Role.AUDITOR, Role.INTEGRATION)) {
            vendor.as(role).body(Map.of("code", "X", "name", "X")).post("/v1/programs").then().statusCode(403);
            vendor.as(role).body(Map.of("name", "X")).put("/v1/programs/" + id).then().statusCode(403);
            vendor.as(role).post("/v1/programs/" + id + "/closure").then().statusCode(403);
            vendor.as(role).body(Map.of()).post("/v1/programs/" + id + "/registration-policies").then()
                    .statusCode(403);
        }
    }
}

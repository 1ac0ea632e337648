package io.concordat.catalog.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class EnrollmentTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;

    @Test
    void aPartnerIsEnrolledFromTodayUntilTheEnrollmentIsEnded() {
        UUID partner = story.partner();
        String program = story.program("CORE");

        String id = vendor.as(Role.CHANNEL_MANAGER).body(Map.of("partnerId", partner))
                .post("/v1/programs/" + program + "/enrollments").then().statusCode(201).header("ETag", "\"1\"")
                .header("Location", containsString("/v1/enrollments/"))
                .body("startsOn", equalTo(story.today.toString())).body("endsOn", nullValue()).extract().path("id");
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"")
                .body(Map.of("endsOn", story.today.plusDays(30).toString(), "reason", "Moved to another program"))
                .post("/v1/enrollments/" + id + "/end").then().statusCode(200).header("ETag", "\"2\"")
                .body("endsOn", equalTo(story.today.plusDays(30).toString()))
                .body("endReason", equalTo("Moved to another program"));

        vendor.as(Role.AUDITOR).get("/v1/enrollments/" + id).then().statusCode(200).header("ETag", "\"2\"")
                .body("revision", is(2)).body("endReason", equalTo("Moved to another program"));
        assertThat(story.eventsOf(id)).containsExactly("partner-enrolled", "enrollment-ended");
    }

    @Test
    void onAnyDayAPartnerIsInAProgramOnce() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        enroll(partner, program, "2026-03-01", "2026-03-31").then().statusCode(201);

        enroll(partner, program, "2026-03-31", null).then().statusCode(409)
                .body("code", equalTo("already-enrolled"));
        enroll(partner, program, "2026-01-01", "2026-03-01").then().statusCode(409);
        enroll(partner, program, "2026-04-01", null).then().statusCode(201);
        enroll(partner, program, "2026-02-01", "2026-02-28").then().statusCode(201);
        enroll(partner, story.program("PLUS"), "2026-03-01", null).then().statusCode(201);
        enroll(story.partner(), program, "2026-03-01", null).then().statusCode(201);
    }

    @Test
    void ofTwentyEnrollmentsAtOnceOneIsMade() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        String token = vendor.token(Role.CHANNEL_MANAGER);

        List<Integer> statuses = IntStream.range(0, 20).parallel()
                .mapToObj(i -> TestVendor.request(token).body(Map.of("partnerId", partner))
                        .post("/v1/programs/" + program + "/enrollments").statusCode())
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void anEndOnlyEverComesEarlier() {
        UUID partner = story.partner();
        String id = enroll(partner, story.program("CORE"), "2026-03-01", "2026-03-31").then().statusCode(201)
                .extract().path("id");

        end(id, "\"1\"", "2026-02-28").then().statusCode(400).body("code", equalTo("ends-before-start"));
        end(id, "\"1\"", "2026-03-31").then().statusCode(409).body("code", equalTo("enrollment-ended"));
        end(id, "\"1\"", "2026-06-30").then().statusCode(409);
        end(id, "\"1\"", "2026-03-01").then().statusCode(200).body("endsOn", equalTo("2026-03-01"));
        end(id, "\"1\"", "2026-03-01").then().statusCode(412);
        vendor.as(Role.CHANNEL_MANAGER).body(Map.of("endsOn", "2026-03-01", "reason", "Gone"))
                .post("/v1/enrollments/" + id + "/end").then().statusCode(428);
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        String id = story.enroll(partner, program);

        vendor.as(Role.CHANNEL_MANAGER).body(Map.of()).post("/v1/programs/" + program + "/enrollments").then()
                .statusCode(400).body("code", equalTo("required")).body("errors[0].field", equalTo("partnerId"));
        enroll(partner, program, "2026-03-02", "2026-03-01").then().statusCode(400)
                .body("code", equalTo("ends-before-start"));
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", " "))
                .post("/v1/enrollments/" + id + "/end").then().statusCode(400)
                .body("errors.field", contains("endsOn", "reason"));
    }

    @Test
    void whatIsAbsentOrAnotherVendorsIsNotFound() {
        CatalogStory other = new CatalogStory();
        UUID strangersPartner = other.partner();
        UUID partner = story.partner();
        String program = story.program("CORE");
        String id = story.enroll(partner, program);

        enroll(strangersPartner, program, null, null).then().statusCode(404);
        enroll(partner, UUID.randomUUID().toString(), null, null).then().statusCode(404);
        other.vendor.as(Role.PROGRAM_ADMIN).get("/v1/enrollments/" + id).then().statusCode(404);
        other.vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"")
                .body(Map.of("endsOn", story.today.toString(), "reason", "Mine")).post("/v1/enrollments/" + id + "/end")
                .then().statusCode(404);
        other.vendor.as(Role.PROGRAM_ADMIN).get("/v1/programs/" + program + "/enrollments").then().statusCode(404);
        other.vendor.as(Role.PROGRAM_ADMIN).get("/v1/enrollments").then().body("items", empty());
    }

    @Test
    void aTerminatedPartnerIsNotEnrolled() {
        UUID partner = story.partner();
        story.sql("update partner set status = 'TERMINATED' where vendor_id = $1 and id = $2", vendor.id(), partner);

        enroll(partner, story.program("CORE"), null, null).then().statusCode(409)
                .body("code", equalTo("partner-terminated"));
    }

    @Test
    void aPartnerSeesItsOwnEnrollmentsAndNeverTheReasonOfAnEnd() {
        UUID northwind = story.partner();
        UUID contoso = story.partner();
        String program = story.program("CORE");
        String its = story.enroll(northwind, program);
        String others = story.enroll(contoso, program);
        end(its, "\"1\"", story.today.plusDays(1).toString()).then().statusCode(200);

        vendor.asPartner(northwind).get("/v1/enrollments").then().body("items.id", contains(its))
                .body("items[0].endReason", nullValue());
        vendor.asPartner(northwind).get("/v1/programs/" + program + "/enrollments").then()
                .body("items.id", contains(its));
        vendor.asPartner(northwind).get("/v1/enrollments/" + its).then().statusCode(200)
                .body("endReason", nullValue());
        vendor.asPartner(northwind).get("/v1/enrollments/" + others).then().statusCode(404);
        vendor.asPartner(northwind).get("/v1/enrollments?partnerId=" + contoso).then().statusCode(404);
        vendor.asPartner(northwind).body(Map.of("partnerId", northwind))
                .post("/v1/programs/" + program + "/enrollments").then().statusCode(403);
        vendor.asPartner(northwind).body(Map.of("endsOn", "2026-01-01", "reason", "No"))
                .post("/v1/enrollments/" + its + "/end").then().statusCode(403);
        vendor.as(Role.AUDITOR).get("/v1/enrollments?partnerId=" + contoso).then().body("items.id", contains(others));
        vendor.as(Role.AUDITOR).get("/v1/programs/" + program + "/enrollments").then()
                .body("items.id", contains(others, its));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        String token = vendor.token(Role.CHANNEL_MANAGER);

        String id = TestVendor.graphql(token, """
                mutation($program: ID!, $partner: ID!) {
                  enrollPartner(programId: $program, input: {partnerId: $partner, startsOn: "2026-01-01"},
                                idempotencyKey: "k") { id revision endsOn } }""",
                Map.of("program", program, "partner", partner)).then().body("data.enrollPartner.revision", is(1))
                .extract().path("data.enrollPartner.id");
        TestVendor.graphql(token, """
                mutation($program: ID!, $partner: ID!) {
                  enrollPartner(programId: $program, input: {partnerId: $partner}) { id } }""",
                Map.of("program", program, "partner", partner)).then()
                .body("errors[0].extensions.code", equalTo("already-enrolled"));
        TestVendor.graphql(token, """
                mutation($id: ID!) { endEnrollment(id: $id, expectedRevision: 1,
                  input: {endsOn: "2026-06-30", reason: "Moved"}) { revision endsOn } }""", Map.of("id", id)).then()
                .body("data.endEnrollment.revision", is(2)).body("data.endEnrollment.endsOn", equalTo("2026-06-30"));
        TestVendor.graphql(token, """
                query($id: ID!, $partner: ID!) {
                  enrollment(id: $id) { endReason program { code } partner { name } }
                  enrollments(partnerId: $partner, first: 5) { edges { node { id program { code } } } } }""",
                Map.of("id", id, "partner", partner)).then().body("data.enrollment.endReason", equalTo("Moved"))
                .body("data.enrollment.program.code", equalTo("CORE"))
                .body("data.enrollment.partner.name", equalTo("Northwind"))
                .body("data.enrollments.edges.node.program.code", contains("CORE"));
    }

    private Response enroll(UUID partner, String program, String startsOn, String endsOn) {
        Map<String, Object> body = new HashMap<>(Map.of("partnerId", partner));
        body.put("startsOn", startsOn);
        body.put("endsOn", endsOn);
        return vendor.as(Role.CHANNEL_MANAGER).body(body).post("/v1/programs/" + program + "/enrollments");
    }

    private Response end(String id, String revision, String endsOn) {
        return vendor.as(Role.CHANNEL_MANAGER).header("If-Match", revision)
                .body(Map.of("endsOn", endsOn, "reason", "Not needed any more"))
                .post("/v1/enrollments/" + id + "/end");
    }
}

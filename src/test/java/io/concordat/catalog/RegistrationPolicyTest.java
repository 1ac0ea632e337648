package io.concordat.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class RegistrationPolicyTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;

    @Inject
    RegistrationPolicies policies;

    @Test
    void aProgramStartsWithTheDefaultsAsVersionOne() {
        String id = story.program("CORE");

        vendor.as(Role.AUDITOR).get("/v1/programs/" + id + "/registration-policies/1").then().statusCode(200)
                .header("ETag", "\"1\"").body("approveClear", is(true)).body("protectionDays", is(90))
                .body("protectionStart", equalTo("APPROVAL")).body("identityLevel", equalTo("COMPANY_PER_COUNTRY"))
                .body("requiredFields", empty()).body("dailyCheckQuota", is(50))
                .body("materialChangeTolerancePercent", is(10))
                .body("createdBy", equalTo("client-of-" + vendor.vendor().key()));
    }

    @Test
    void theNextVersionIsAWholeAndInForceAtOnce() {
        String id = story.program("CORE");
        vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("approveClear", false, "protectionDays", 730, "protectionStart", "REGISTRATION",
                        "identityLevel", "SITE", "requiredFields",
                        List.of("useCase", "customer.websiteUrl", "useCase"), "dailyCheckQuota", 0,
                        "materialChangeTolerancePercent", 0))
                .post("/v1/programs/" + id + "/registration-policies").then().statusCode(201)
                .header("ETag", "\"2\"").body("version", is(2)).body("protectionDays", is(730))
                .body("requiredFields", contains("customer.websiteUrl", "useCase"));

        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("protectionDays", 1))
                .post("/v1/programs/" + id + "/registration-policies").then().statusCode(201)
                .body("version", is(3)).body("approveClear", is(true)).body("requiredFields", empty());

        String cursor = vendor.as(Role.AUDITOR).get("/v1/programs/" + id + "/registration-policies?limit=2").then()
                .statusCode(200).body("items.version", contains(3, 2)).extract().path("nextCursor");
        vendor.as(Role.AUDITOR).get("/v1/programs/" + id + "/registration-policies?limit=2&cursor=" + cursor).then()
                .body("items.version", contains(1)).body("nextCursor", nullValue());
        assertThat(story.eventsOf(id)).filteredOn("registration-policy-created"::equals).hasSize(3);
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        String path = "/v1/programs/" + story.program("CORE") + "/registration-policies";

        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("requiredFields", List.of("useCase", "attachments"))).post(path)
                .then().statusCode(400).body("code", equalTo("unknown-field-path"))
                .body("errors[0].field", equalTo("requiredFields[1]"));
        vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("protectionDays", 731, "dailyCheckQuota", 10_001, "materialChangeTolerancePercent", 101))
                .post(path).then().statusCode(400).body("errors.field",
                        contains("dailyCheckQuota", "materialChangeTolerancePercent", "protectionDays"))
                .body("errors.code", contains("out-of-range", "out-of-range", "out-of-range"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("protectionDays", 0)).post(path).then().statusCode(400);
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("protectionStart", "NEVER")).post(path).then().statusCode(400)
                .body("errors[0].field", equalTo("protectionStart"));
        vendor.as(Role.AUDITOR).get(path + "/2").then().statusCode(404);
        vendor.as(Role.AUDITOR).get(path + "?cursor=eA").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
    }

    @Test
    void versionsMadeAtTheSameTimeGetNumbersOfTheirOwn() {
        String id = story.program("CORE");
        String token = vendor.token(Role.PROGRAM_ADMIN);

        List<Integer> statuses = IntStream.range(0, 10).parallel()
                .mapToObj(i -> TestVendor.request(token).body(Map.of("protectionDays", 10 + i))
                        .post("/v1/programs/" + id + "/registration-policies").statusCode())
                .toList();

        assertThat(statuses).containsOnly(201);
        vendor.as(Role.AUDITOR).get("/v1/programs/" + id + "/registration-policies").then().body("items.version",
                contains(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAVersion() {
        UUID id = UUID.fromString(story.program("CORE"));

        assertThat(refusal("update registration_policy set protection_days = 1 where program_id = $1", id))
                .isEqualTo("23000");
        assertThat(refusal("delete from registration_policy where program_id = $1", id)).isEqualTo("23000");
    }

    @Test
    void theDealRoomReadsTheNewestPolicyOfEveryProgramThatAPartnerIsInToday() {
        UUID partner = story.partner();
        String core = story.program("CORE");
        String plus = story.program("PLUS");
        String closed = story.program("CLOSED");
        story.program("NOT-ITS");
        List.of(core, plus, closed).forEach(program -> story.enroll(partner, program));
        story.close(closed);
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("protectionDays", 30, "identityLevel", "CORPORATE_GROUP"))
                .post("/v1/programs/" + plus + "/registration-policies").then().statusCode(201);

        List<RegistrationPolicyView> today = ofPartner(partner, story.today);

        assertThat(today).extracting(policy -> policy.programId().toString()).containsExactly(core, plus);
        assertThat(today).extracting(RegistrationPolicyView::version).containsExactly(1, 2);
        assertThat(today.get(1).identityLevel()).isEqualTo(IdentityLevel.CORPORATE_GROUP);
        assertThat(ofPartner(partner, story.today.minusDays(1))).isEmpty();
        assertThat(ofPartner(story.partner(), story.today)).isEmpty();
    }

    @Test
    void theDealRoomReadsTheVersionThatARegistrationKept() {
        UUID core = UUID.fromString(story.program("CORE"));
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("protectionDays", 30))
                .post("/v1/programs/" + core + "/registration-policies").then().statusCode(201);

        assertThat(version(story, core, 1)).get().extracting(RegistrationPolicyView::protectionDays).isEqualTo(90);
        assertThat(version(story, core, 3)).isEmpty();
        assertThat(version(new CatalogStory(), core, 1)).isEmpty();
    }

    private List<RegistrationPolicyView> ofPartner(UUID partner, LocalDate day) {
        return story.read(unit -> policies.ofPartner(unit, partner, day));
    }

    private Optional<RegistrationPolicyView> version(CatalogStory reader, UUID program, int version) {
        return reader.read(unit -> policies.version(unit, program, version));
    }

    private String refusal(String sql, UUID id) {
        return Failures.sqlState(catchThrowable(() -> story.sql(sql, id)))
                .orElse("not refused");
    }
}

package io.concordat.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.platform.time.Days;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class OfferLifeTest {

    @Inject
    MovableClock clock;

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private String path;

    @Test
    void aVersionIsSubmittedRejectedImprovedApprovedAnnouncedAndAppliesByItselfAfterTheNotice() {
        String program = story.program("CORE", 14);
        UUID partner = story.partner();
        story.enroll(partner, program);
        String offer = drafted(program, story.content("Bonus"));

        move("submission", 1).statusCode(200).body("status", equalTo("PENDING_APPROVAL"));
        reject(2, "Too generous").statusCode(200).body("status", equalTo("DRAFT")).body("life.rejectionReason",
                equalTo("Too generous")).body("life.rejectedBy", equalTo("approver"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"3\"").body(story.content("Small bonus")).put(path).then()
                .statusCode(200).body("life.rejectionReason", equalTo("Too generous"));
        move("submission", 4).statusCode(200);
        vendor.asPartner(partner).get("/v1/catalog/announcements").then().body("items", empty());
        Instant before = Instant.now();
        String end = approve(5).statusCode(200).body("status", equalTo("ANNOUNCED")).extract()
                .path("life.noticeEndsAt");

        assertThat(Instant.parse(end)).isEqualTo(Days.endOfWindow(before, 14, vendor.vendor().zone()));
        vendor.asPartner(partner).get("/v1/catalog/announcements").then().body("items.title", contains("Small bonus"))
                .body("items.noticeEndsAt", contains(end)).body("items.offerId", contains(offer));
        vendor.asPartner(partner).get("/v1/catalog").then().body("items", empty());
        move("activation", 6).statusCode(409).body("code", equalTo("notice-running")).body("detail",
                containsString(end));
        clock.advance(vendor.id(), Duration.ofDays(13));
        move("activation", 6).statusCode(409).body("code", equalTo("notice-running"));
        clock.advance(vendor.id(), Duration.ofDays(2));
        awaitStatus("ACTIVE");

        vendor.asPartner(partner).get("/v1/catalog").then().body("items.title", contains("Small bonus"));
        vendor.asPartner(partner).get("/v1/catalog/announcements").then().body("items", empty());
        assertThat(story.eventsOf(offer)).containsExactly("offer-created", "offer-version-drafted",
                "offer-version-submitted", "offer-version-rejected", "offer-version-changed",
                "offer-version-submitted", "offer-version-announced", "offer-version-activated");
        assertThat(audited(offer)).isEqualTo(story.eventsOf(offer));
    }

    @Test
    void whoWroteOrSubmittedAVersionDoesNotDecideAboutIt() {
        drafted(story.program("CORE"), story.content("Bonus"));
        as("writer").header("If-Match", "\"1\"").body(story.content("Better")).put(path).then().statusCode(200)
                .body("writtenBy", contains("client-of-" + vendor.vendor().key(), "writer"));
        as("submitter").header("If-Match", "\"2\"").post(path + "/submission").then().statusCode(200);

        for (RequestSpecification person : List.of(vendor.as(Role.PROGRAM_ADMIN), as("writer"), as("submitter"))) {
            person.header("If-Match", "\"3\"").post(path + "/approval").then().statusCode(403).body("code",
                    equalTo("same-person"));
        }
        as("writer").header("If-Match", "\"3\"").body(Map.of("reason", "Mine")).post(path + "/rejection").then()
                .statusCode(403).body("code", equalTo("same-person"));
        as("other").header("If-Match", "\"2\"").post(path + "/approval").then().statusCode(412);
        as("other").post(path + "/approval").then().statusCode(428);
        as("other").header("If-Match", "\"3\"").body(Map.of("reason", " ")).post(path + "/rejection").then()
                .statusCode(400).body("errors[0].field", equalTo("reason"));
        as("other").header("If-Match", "\"3\"").post(path + "/approval").then().statusCode(200);
    }

    @Test
    void aVersionWaitsForTheAcknowledgementsOfThePartnersItIsFor() {
        vendor.withCode("segments", "MID");
        String program = story.program("CORE");
        UUID first = enrolled(program, "MID");
        UUID second = enrolled(program, "MID");
        UUID outside = enrolled(program);
        Map<String, Object> content = story.content("Bonus");
        content.putAll(Map.of("segments", List.of("MID"), "acknowledgementRequired", true));
        drafted(program, content);
        vendor.asPartner(first).post(path + "/acknowledgements").then().statusCode(404);
        move("submission", 1).statusCode(200).body("acknowledgementRequired", is(true));
        approve(2).statusCode(200).body("status", equalTo("ANNOUNCED"));

        move("activation", 3).statusCode(409).body("code", equalTo("acknowledgements-missing")).body("errors.field",
                containsInAnyOrder("partner/" + first, "partner/" + second));
        vendor.asPartner(outside).post(path + "/acknowledgements").then().statusCode(404);
        vendor.asPartner(outside).get("/v1/catalog/announcements").then().body("items", empty());
        String at = vendor.asPartner(first).post(path + "/acknowledgements").then().statusCode(200)
                .body("acknowledgedBy", equalTo("client-of-" + first)).extract().path("acknowledgedAt");
        vendor.asPartner(first).post(path + "/acknowledgements").then().statusCode(200).body("acknowledgedAt",
                equalTo(at));
        vendor.asPartner(first).get("/v1/catalog/announcements").then().body("items.acknowledgedAt", contains(at));
        vendor.as(Role.CHANNEL_MANAGER).get(path + "/acknowledgements?limit=1").then().body("items.size()", is(1))
                .body("nextCursor", notNullValue());
        List<Map<String, String>> all = vendor.as(Role.CHANNEL_MANAGER).get(path + "/acknowledgements").then()
                .statusCode(200).body("items.partnerId", containsInAnyOrder(first.toString(), second.toString()))
                .extract().path("items");
        assertThat(all).filteredOn(one -> one.get("acknowledgedAt") == null).extracting(one -> one.get("partnerId"))
                .containsExactly(second.toString());
        vendor.asPartner(second).post(path + "/acknowledgements").then().statusCode(200);

        awaitStatus("ACTIVE");
        vendor.asPartner(second).get("/v1/catalog").then().body("items.title", contains("Bonus"));
        vendor.asPartner(first).get(path + "/acknowledgements").then().statusCode(403);
    }

    @Test
    void aPartnerThatLeavesTheProgramHoldsNothingUp() {
        String program = story.program("CORE");
        UUID partner = story.partner();
        story.enroll(partner, program);
        Map<String, Object> content = story.content("Bonus");
        content.put("acknowledgementRequired", true);
        drafted(program, content);
        move("submission", 1).statusCode(200);
        approve(2).statusCode(200).body("status", equalTo("ANNOUNCED"));

        story.sql("update enrollment set ends_on = starts_on where vendor_id = $1 and partner_id = $2", vendor.id(),
                partner);
        clock.advance(vendor.id(), Duration.ofDays(1));
        awaitStatus("ACTIVE");
    }

    @Test
    void anAcknowledgementIsTakenOnlyWhereTheVersionAsksForIt() {
        String program = story.program("CORE", 5);
        UUID partner = story.partner();
        story.enroll(partner, program);
        drafted(program, story.content("Bonus"));
        move("submission", 1).statusCode(200);
        approve(2).statusCode(200);

        vendor.asPartner(partner).post(path + "/acknowledgements").then().statusCode(409).body("code",
                equalTo("acknowledgement-not-required"));
        vendor.as(Role.CHANNEL_MANAGER).post(path + "/acknowledgements").then().statusCode(403);
    }

    @Test
    void aVersionSunsetsOnItsLastDayAndIsRetiredAfterIt() {
        String offer = drafted(story.program("CORE"), story.content("Bonus"));
        move("submission", 1).statusCode(200);
        approve(2).statusCode(200).header("ETag", "\"4\"").body("status", equalTo("ACTIVE"));
        String lastDay = story.today.plusDays(3).toString();

        sunset(4, story.today.minusDays(1).toString()).statusCode(400).body("code", equalTo("last-day-past"));
        move("retirement", 4).statusCode(409).body("code", equalTo("offer-version-status"));
        sunset(4, lastDay).statusCode(200).body("status", equalTo("SUNSETTING")).body("life.lastDay",
                equalTo(lastDay)).body("life.sunsetReason", equalTo("Over"));
        move("retirement", 5).statusCode(409).body("code", equalTo("sunset-running"));
        vendor.as(Role.AUDITOR).get("/v1/catalog").then().body("items.offerId", contains(offer));
        clock.advance(vendor.id(), Duration.ofDays(4));
        awaitStatus("RETIRED");

        vendor.as(Role.AUDITOR).get("/v1/catalog").then().body("items", empty());
        vendor.as(Role.AUDITOR).get(path).then().header("ETag", "\"6\"").body("life.retiredAt", notNullValue())
                .body("title", equalTo("Bonus"));
        assertThat(story.eventsOf(offer)).endsWith("offer-version-activated", "offer-version-sunset",
                "offer-version-retired");
    }

    @Test
    void theNoticeIsThirtyDaysUnlessTheProgramSaysOtherwise() {
        String program = vendor.as(Role.PROGRAM_ADMIN).body(Map.of("code", "CORE", "name", "Core"))
                .post("/v1/programs").then().statusCode(201).body("offerNoticeDays", is(30)).extract().path("id");

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of("name", "Core", "offerNoticeDays", 7))
                .put("/v1/programs/" + program).then().statusCode(200).body("offerNoticeDays", is(7));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").body(Map.of("name", "Core"))
                .put("/v1/programs/" + program).then().statusCode(200).body("offerNoticeDays", is(7));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"3\"").body(Map.of("name", "Core", "offerNoticeDays", 366))
                .put("/v1/programs/" + program).then().statusCode(400).body("errors[0].field",
                        equalTo("offerNoticeDays"));
    }

    @Test
    void anotherVendorSeesAndMovesNothing() {
        drafted(story.program("CORE"), story.content("Bonus"));
        TestVendor stranger = TestVendor.create();

        for (String noun : List.of("submission", "approval", "activation", "retirement")) {
            stranger.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post(path + "/" + noun).then()
                    .statusCode(404);
        }
        stranger.as(Role.AUDITOR).get(path + "/acknowledgements").then().statusCode(404);
        stranger.as(Role.AUDITOR).get("/v1/catalog/announcements").then().body("items", empty());
    }

    @Test
    void theSameLifeIsToldOverGraphql() {
        String program = story.program("CORE");
        UUID partner = story.partner();
        story.enroll(partner, program);
        Map<String, Object> content = story.content("Bonus");
        content.put("acknowledgementRequired", true);
        String offer = drafted(program, content);
        String admin = vendor.token(Role.PROGRAM_ADMIN);
        String ofPartner = vendor.partnerToken(partner, Role.PARTNER_USER);

        graphql(admin, offer, "submitOfferVersion(offerId: $id, version: 1, expectedRevision: 1) { status }");
        graphql(story.approverToken(), offer,
                "rejectOfferVersion(offerId: $id, version: 1, expectedRevision: 2, input: {reason: \"No\"}) { status }");
        graphql(admin, offer, "submitOfferVersion(offerId: $id, version: 1, expectedRevision: 3) { status }");
        graphql(story.approverToken(), offer,
                "approveOfferVersion(offerId: $id, version: 1, expectedRevision: 4) { status }");
        TestVendor.graphql(admin, "mutation($id: ID!) { "
                + "activateOfferVersion(offerId: $id, version: 1, expectedRevision: 5) { status } }",
                Map.of("id", offer)).then().body("errors[0].extensions.code", equalTo("acknowledgements-missing"));
        TestVendor.graphql(ofPartner, "{ catalogAnnouncements(first: 5) { edges { node { title acknowledgedAt } } } }",
                Map.of()).then().body("data.catalogAnnouncements.edges.node.title", contains("Bonus"));
        graphql(ofPartner, offer, "acknowledgeOfferVersion(offerId: $id, version: 1) { acknowledgedAt }");
        TestVendor.graphql(admin, "query($id: ID!) { offerAcknowledgements(offerId: $id, version: 1, first: 5) { "
                + "edges { node { partnerId acknowledgedBy } } } }", Map.of("id", offer)).then()
                .body("data.offerAcknowledgements.edges.node.partnerId", contains(partner.toString()));
        graphql(admin, offer, "sunsetOfferVersion(offerId: $id, version: 1, expectedRevision: 6, input: {lastDay: \""
                + story.today + "\", reason: \"Over\"}) { status }");
        TestVendor.graphql(admin,
                "mutation($id: ID!) { retireOfferVersion(offerId: $id, version: 1, expectedRevision: 7) { status } }",
                Map.of("id", offer)).then().body("errors[0].extensions.code", equalTo("sunset-running"));
    }

    private void graphql(String token, String offer, String mutation) {
        TestVendor.graphql(token, "mutation($id: ID!) { " + mutation + " }", Map.of("id", offer)).then()
                .body("errors", nullValue());
    }

    private String drafted(String program, Map<String, Object> content) {
        String offer = story.offer(program, "NEW-LOGO");
        story.draft(offer, content).then().statusCode(201);
        path = "/v1/offers/" + offer + "/versions/1";
        return offer;
    }

    private UUID enrolled(String program, String... segments) {
        UUID partner = story.partner(segments);
        story.enroll(partner, program);
        return partner;
    }

    private RequestSpecification as(String person) {
        return TestVendor.request(vendor.tokenOf(person, Role.PROGRAM_ADMIN));
    }

    private ValidatableResponse move(String noun, int revision) {
        return vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"" + revision + "\"").post(path + "/" + noun).then();
    }

    private ValidatableResponse approve(int revision) {
        return story.approver().header("If-Match", "\"" + revision + "\"").post(path + "/approval").then();
    }

    private ValidatableResponse reject(int revision, String reason) {
        return story.approver().header("If-Match", "\"" + revision + "\"").body(Map.of("reason", reason))
                .post(path + "/rejection").then();
    }

    private ValidatableResponse sunset(int revision, String lastDay) {
        return vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("lastDay", lastDay, "reason", "Over")).post(path + "/sunset").then();
    }

    private void awaitStatus(String status) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> vendor.as(Role.AUDITOR).get(path).then().body("status", equalTo(status)));
    }

    private List<String> audited(String offer) {
        List<String> actions = new ArrayList<>();
        story.sql("select action from audit_event where vendor_id = $1 and subject_id = $2 order by id", vendor.id(),
                UUID.fromString(offer)).forEach(row -> actions.add(row.getString(0)));
        return actions;
    }
}

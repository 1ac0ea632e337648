package io.concordat.catalog.offer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class CatalogTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;

    @Test
    void aPartnerIsOfferedWhatThePublishedVersionsOfItsProgramsSay() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        story.enroll(partner, program);
        String offer = story.offer(program, "NEW-LOGO");
        story.publish(offer, story.content("Bonus"));
        String notIts = story.offer(story.program("PLUS"), "PLUS-ONLY");
        story.publish(notIts, story.content("Plus"));
        story.draft(story.offer(program, "UNFINISHED"), story.content("Secret"));

        catalogOf(partner).body("items.offerId", contains(offer)).body("items.version", contains(1))
                .body("items[0].title", equalTo("Bonus")).body("items[0].programName", equalTo("Program CORE"))
                .body("items[0]", not(hasKey("rationale"))).body("items[0]", not(hasKey("segments")));
    }

    @Test
    void theNewestPublishedVersionThatIsValidTodayStandsForTheOffer() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        story.enroll(partner, program);
        String offer = story.offer(program, "NEW-LOGO");

        story.publish(offer, story.content("First"));
        catalogOf(partner).body("items.title", contains("First"));
        story.publish(offer, story.content("Second"));
        catalogOf(partner).body("items.title", contains("Second"));
        story.publish(offer, valid(story.content("Next year"), story.today.plusDays(1).toString(), null));
        catalogOf(partner).body("items.title", contains("Second"));
        String yesterday = story.today.minusDays(1).toString();
        story.publish(offer, valid(story.content("Over"), yesterday, yesterday));
        catalogOf(partner).body("items.title", contains("Second"));
        story.publish(offer, valid(story.content("Today"), story.today.toString(), story.today.toString()));
        catalogOf(partner).body("items.title", contains("Today"));
        story.draft(offer, story.content("Draft"));
        catalogOf(partner).body("items.title", contains("Today"));
    }

    @Test
    void anOfferForASegmentIsShownToItsPartnersAlone() {
        vendor.withCode("segments", "MID").withCode("segments", "LARGE");
        UUID mid = story.partner("MID");
        UUID large = story.partner("LARGE");
        UUID none = story.partner();
        String program = story.program("CORE");
        List.of(mid, large, none).forEach(partner -> story.enroll(partner, program));
        String everyone = story.offer(program, "EVERYONE");
        String some = story.offer(program, "SOME");
        story.publish(everyone, story.content("All"));
        story.publish(some, forSegments(story.content("Both"), "MID", "LARGE"));

        catalogOf(mid).body("items.offerId", contains(some, everyone));
        catalogOf(large).body("items.offerId", contains(some, everyone));
        catalogOf(none).body("items.offerId", contains(everyone));

        // A newer version for fewer partners does not leave the others with the older one.
        story.publish(some, forSegments(story.content("Large only"), "LARGE"));
        catalogOf(mid).body("items.offerId", contains(everyone));
        catalogOf(large).body("items.title", contains("Large only", "All"));
    }

    @Test
    void theCatalogFollowsEnrollmentsAndProgramsAndTermination() {
        UUID future = story.partner();
        UUID past = story.partner();
        UUID current = story.partner();
        String program = story.program("CORE");
        story.publish(story.offer(program, "NEW-LOGO"), story.content("Bonus"));
        enroll(future, program, story.today.plusDays(1).toString(), null);
        enroll(past, program, story.today.minusDays(9).toString(), story.today.minusDays(1).toString());
        enroll(current, program, story.today.minusDays(9).toString(), story.today.toString());

        catalogOf(future).body("items", empty());
        catalogOf(past).body("items", empty());
        catalogOf(current).body("items.title", contains("Bonus"));
        setStatus(current, "SUSPENDED");
        catalogOf(current).body("items.title", contains("Bonus"));
        setStatus(current, "TERMINATED");
        catalogOf(current).body("items", empty());
        setStatus(current, "ACTIVE");
        story.close(program);
        catalogOf(current).body("items", empty());
    }

    @Test
    void theVendorsSideSeesAllOffersOrThoseOfOnePartner() {
        UUID partner = story.partner();
        String core = story.program("CORE");
        story.enroll(partner, core);
        story.publish(story.offer(core, "A"), story.content("A"));
        story.publish(story.offer(story.program("PLUS"), "B"), story.content("B"));

        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog").then().statusCode(200).body("items.title",
                contains("B", "A"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog?partnerId=" + partner).then().body("items.title",
                contains("A"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog?partnerId=" + UUID.randomUUID()).then().statusCode(404);
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog?partnerId=" + new CatalogStory().partner()).then()
                .statusCode(404);
        vendor.asPartner(partner).get("/v1/catalog?partnerId=" + partner).then().body("items.title", contains("A"));
        vendor.asPartner(partner).get("/v1/catalog?partnerId=" + story.partner()).then().statusCode(404);
        TestVendor.create().as(Role.CHANNEL_MANAGER).get("/v1/catalog").then().body("items", empty());
    }

    @Test
    void theCatalogIsPaged() {
        String program = story.program("CORE");
        List.of("A", "B", "C").forEach(code -> story.publish(story.offer(program, code), story.content(code)));

        String cursor = vendor.as(Role.AUDITOR).get("/v1/catalog?limit=2").then().body("items.code",
                contains("C", "B")).extract().path("nextCursor");
        vendor.as(Role.AUDITOR).get("/v1/catalog?limit=2&cursor=" + cursor).then().body("items.code", contains("A"))
                .body("nextCursor", nullValue());
    }

    @Test
    void aPartnerReadsItsCatalogOverGraphql() {
        UUID partner = story.partner();
        UUID other = story.partner();
        String program = story.program("CORE");
        story.enroll(partner, program);
        story.publish(story.offer(program, "NEW-LOGO"), story.content("Bonus"));
        String catalog = "query($id: ID) { catalog(partnerId: $id, first: 5) { edges { node { code title } } } }";

        TestVendor.graphql(vendor.partnerToken(partner, Role.PARTNER_USER), catalog, Map.of()).then()
                .body("data.catalog.edges.node.title", contains("Bonus"));
        TestVendor.graphql(vendor.partnerToken(other, Role.PARTNER_USER), catalog, Map.of()).then()
                .body("data.catalog.edges", empty());
        TestVendor.graphql(vendor.partnerToken(other, Role.PARTNER_USER), catalog, Map.of("id", partner)).then()
                .body("errors[0].extensions.code", equalTo("not-found"));
        TestVendor.graphql(vendor.token(Role.AUDITOR), catalog, Map.of("id", partner)).then()
                .body("data.catalog.edges.node.code", contains("NEW-LOGO"));
    }

    private ValidatableResponse catalogOf(UUID partner) {
        return vendor.asPartner(partner).get("/v1/catalog").then().statusCode(200);
    }

    private void enroll(UUID partner, String program, String startsOn, String endsOn) {
        Map<String, Object> body = endsOn == null
                ? Map.of("partnerId", partner, "startsOn", startsOn)
                : Map.of("partnerId", partner, "startsOn", startsOn, "endsOn", endsOn);
        vendor.as(Role.CHANNEL_MANAGER).body(body).post("/v1/programs/" + program + "/enrollments").then()
                .statusCode(201);
    }

    private void setStatus(UUID partner, String status) {
        story.sql("update partner set status = $3 where vendor_id = $1 and id = $2", vendor.id(), partner, status);
    }

    private static Map<String, Object> valid(Map<String, Object> content, String from, String to) {
        content.put("validFrom", from);
        content.put("validTo", to);
        return content;
    }

    private static Map<String, Object> forSegments(Map<String, Object> content, String... segments) {
        content.put("segments", List.of(segments));
        return content;
    }
}

package io.concordat.catalog.offer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class OfferDiffTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private String offer;

    @BeforeEach
    void twoVersions() {
        vendor.withCode("segments", "MID").withCode("segments", "LARGE").withCode("segments", "SMALL")
                .withCode("product-families", "ANALYTICS");
        offer = story.offer(story.program("CORE"), "NEW-LOGO");
        Map<String, Object> first = story.content("Bonus");
        first.putAll(Map.of("validFrom", "2026-01-01", "segments", List.of("MID", "LARGE"), "objective", "New logos",
                "terms", "x".repeat(200)));
        story.publish(offer, first);
        Map<String, Object> second = story.content("Better bonus");
        second.putAll(Map.of("validFrom", "2026-01-01", "validTo", "2026-12-31", "segments",
                List.of("LARGE", "SMALL"), "productFamilies", List.of("ANALYTICS"), "terms", "y",
                "acknowledgementRequired", true));
        story.draft(offer, second).then().statusCode(201);
    }

    @Test
    void theDifferenceNamesEveryFieldWithBothValuesAndASentence() {
        vendor.as(Role.AUDITOR).get(diff(2) + "?against=1").then().statusCode(200).body("version", is(2))
                .body("against", is(1))
                .body("changes.path",
                        contains("title", "objective", "validTo", "segments", "productFamilies", "terms",
                                "acknowledgementRequired"))
                .body("changes.before",
                        contains("Bonus", "New logos", null, "LARGE, MID", null, "x".repeat(200), "false"))
                .body("changes.after",
                        contains("Better bonus", null, "2026-12-31", "LARGE, SMALL", "ANALYTICS", "y", "true"))
                .body("changes.sentence", contains("The title is “Better bonus” instead of “Bonus”.",
                        "There is no objective any more; it was “New logos”.",
                        "The last day is 2026-12-31; there was none.", "Segments: added SMALL; dropped MID.",
                        "Product families: ANALYTICS instead of all.",
                        "The text of the terms is “y” instead of “" + "x".repeat(120) + "…”.",
                        "Partners now have to acknowledge it before it applies."));
    }

    @Test
    void theOtherDirectionIsTheOppositeAndAVersionDoesNotDifferFromItself() {
        vendor.as(Role.AUDITOR).get(diff(1) + "?against=2").then().statusCode(200)
                .body("changes.find { it.path == 'validTo' }.before", equalTo("2026-12-31"))
                .body("changes.find { it.path == 'validTo' }.sentence",
                        equalTo("There is no last day any more; it was 2026-12-31."))
                .body("changes.find { it.path == 'productFamilies' }.sentence",
                        equalTo("Product families: all instead of ANALYTICS."));
        vendor.as(Role.AUDITOR).get(diff(2) + "?against=2").then().statusCode(200).body("changes", empty());
    }

    @Test
    void itIsAskedForTwoVersionsThatExistByWhoMayReadOffers() {
        vendor.as(Role.AUDITOR).get(diff(2)).then().statusCode(400).body("errors[0].field", equalTo("against"))
                .body("code", equalTo("required"));
        vendor.as(Role.AUDITOR).get(diff(2) + "?against=3").then().statusCode(404);
        vendor.as(Role.AUDITOR).get(diff(3) + "?against=1").then().statusCode(404);
        vendor.asPartner(UUID.randomUUID()).get(diff(2) + "?against=1").then().statusCode(403);
        TestVendor.create().as(Role.AUDITOR).get(diff(2) + "?against=1").then().statusCode(404);
    }

    @Test
    void theSameIsReadOverGraphql() {
        TestVendor.graphql(vendor.token(Role.AUDITOR), "query($id: ID!) { "
                + "offerVersionDiff(offerId: $id, version: 2, against: 1) { against changes { path before after sentence } } }",
                Map.of("id", offer)).then().body("errors", nullValue())
                .body("data.offerVersionDiff.changes[0].path", equalTo("title"))
                .body("data.offerVersionDiff.changes.size()", is(7));
    }

    private String diff(int version) {
        return "/v1/offers/" + offer + "/versions/" + version + "/diff";
    }
}

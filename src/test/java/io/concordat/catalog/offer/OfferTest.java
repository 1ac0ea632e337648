package io.concordat.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.error.Failures;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class OfferTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;

    @Test
    void anOfferIsCreatedReadAndListed() {
        String program = story.program("CORE");
        String other = story.program("PLUS");
        String id = vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("programId", program, "code", "NEW-LOGO", "name", "New logo bonus")).post("/v1/offers")
                .then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString("/v1/offers/"))
                .body("programId", equalTo(program)).extract().path("id");
        String second = story.offer(other, "ATTACH");

        vendor.as(Role.FINANCE).get("/v1/offers/" + id).then().statusCode(200).body("code", equalTo("NEW-LOGO"));
        vendor.as(Role.FINANCE).get("/v1/offers").then().body("items.id", contains(second, id));
        vendor.as(Role.FINANCE).get("/v1/offers?programId=" + program).then().body("items.id", contains(id))
                .body("nextCursor", nullValue());
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("programId", other, "code", "NEW-LOGO", "name", "Other"))
                .post("/v1/offers").then().statusCode(409).body("code", equalTo("offer-code-taken"));
        vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("programId", new CatalogStory().program("CORE"), "code", "X", "name", "X"))
                .post("/v1/offers").then().statusCode(404);
        vendor.as(Role.PROGRAM_ADMIN).body(Map.of("code", "x")).post("/v1/offers").then().statusCode(400)
                .body("errors.field", contains("code", "name", "programId"));
    }

    @Test
    void aVersionIsDraftedChangedApprovedAndFollowedByTheNext() {
        vendor.withCode("segments", "MID").withCode("product-families", "ANALYTICS");
        String id = story.offer(story.program("CORE"), "NEW-LOGO");
        Map<String, Object> content = story.content("Bonus");
        content.putAll(Map.of("segments", List.of("MID", "MID"), "productFamilies", List.of("ANALYTICS"),
                "description", "For new customers", "objective", "New logos", "terms", "Paid once",
                "validTo", story.today.plusDays(90).toString()));

        story.draft(id, content).then().statusCode(201).header("ETag", "\"1\"")
                .header("Location", containsString("/v1/offers/" + id + "/versions/1"))
                .body("version", is(1)).body("status", equalTo("DRAFT")).body("segments", contains("MID"))
                .body("life.publishedAt", nullValue());
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(story.content("Better bonus"))
                .put("/v1/offers/" + id + "/versions/1").then().statusCode(200).header("ETag", "\"2\"")
                .body("title", equalTo("Better bonus")).body("segments", empty()).body("terms", nullValue());
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"2\"").post("/v1/offers/" + id + "/versions/1/submission")
                .then().statusCode(200).header("ETag", "\"3\"").body("status", equalTo("PENDING_APPROVAL"))
                .body("life.submittedAt", notNullValue())
                .body("life.submittedBy", equalTo("client-of-" + vendor.vendor().key()));
        story.approver().header("If-Match", "\"3\"").post("/v1/offers/" + id + "/versions/1/approval").then()
                .statusCode(200).header("ETag", "\"5\"").body("status", equalTo("ACTIVE"))
                .body("life.publishedAt", notNullValue()).body("life.publishedBy", equalTo("approver"));
        story.draft(id, content).then().statusCode(201).body("version", is(2));

        vendor.as(Role.AUDITOR).get("/v1/offers/" + id + "/versions").then().statusCode(200)
                .body("items.version", contains(2, 1)).body("items.status", contains("DRAFT", "ACTIVE"));
        vendor.as(Role.AUDITOR).get("/v1/offers/" + id + "/versions/2").then().statusCode(200)
                .body("objective", equalTo("New logos")).body("productFamilies", contains("ANALYTICS"));
        assertThat(story.eventsOf(id)).containsExactly("offer-created", "offer-version-drafted",
                "offer-version-changed", "offer-version-submitted", "offer-version-announced",
                "offer-version-activated",
                "offer-version-drafted");
    }

    @Test
    void aVersionNeverChangesOnceItIsSubmitted() {
        String id = story.offer(story.program("CORE"), "NEW-LOGO");
        story.draft(id, story.content("Bonus")).then().statusCode(201);
        String path = "/v1/offers/" + id + "/versions/1";
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post(path + "/submission").then().statusCode(200);

        for (String revision : List.of("\"1\"", "\"2\"")) {
            vendor.as(Role.PROGRAM_ADMIN).header("If-Match", revision).body(story.content("Other")).put(path).then()
                    .statusCode(409).body("code", equalTo("offer-version-fixed"));
            vendor.as(Role.PROGRAM_ADMIN).header("If-Match", revision).post(path + "/submission").then()
                    .statusCode(409).body("code", equalTo("offer-version-status"));
        }
        vendor.as(Role.AUDITOR).get(path).then().header("ETag", "\"2\"").body("title", equalTo("Bonus"));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnApprovedVersionAndLetsADraftGo() {
        String program = story.program("CORE");
        UUID published = UUID.fromString(story.offer(program, "A"));
        UUID draft = UUID.fromString(story.offer(program, "B"));
        story.publish(published.toString(), story.content("Bonus"));
        story.draft(draft.toString(), story.content("Bonus")).then().statusCode(201);
        List<String> changes = List.of("update offer_version set title = 'Other' where offer_id = $1",
                "update offer_version set valid_to = valid_from where offer_id = $1",
                """
                        update offer_version set status = 'DRAFT', published_at = null, published_by = null,
                               notice_ends_at = null, activated_at = null where offer_id = $1""",
                "update offer_version set published_by = 'other' where offer_id = $1",
                """
                        update offer_version set title = 'Other', status = 'SUNSETTING', sunset_at = published_at,
                               sunset_by = 'x', sunset_reason = 'x', last_day = valid_from where offer_id = $1""",
                "delete from offer_version where offer_id = $1");

        for (String change : changes) {
            assertThat(refusal(change, published)).as(change).isEqualTo("23000");
        }
        assertThat(refusal(changes.get(0), draft)).isEqualTo("not refused");
        assertThat(refusal(changes.get(changes.size() - 1), draft)).isEqualTo("not refused");
    }

    @Test
    void ofTwentyDraftsAtOnceOneIsMade() {
        String id = story.offer(story.program("CORE"), "NEW-LOGO");
        String token = vendor.token(Role.PROGRAM_ADMIN);
        List<String> answers = Collections.synchronizedList(new ArrayList<>());

        IntStream.range(0, 20).parallel().forEach(i -> {
            var answer = TestVendor.request(token).body(story.content("Draft " + i))
                    .post("/v1/offers/" + id + "/versions");
            answers.add(answer.statusCode() == 201 ? "made" : answer.path("code"));
        });

        assertThat(answers).hasSize(20).containsOnly("made", "draft-exists").containsOnlyOnce("made");
        vendor.as(Role.AUDITOR).get("/v1/offers/" + id + "/versions").then().body("items.version", contains(1));
    }

    @Test
    void ofTwentyApprovalsAtOnceOneCounts() {
        String id = story.offer(story.program("CORE"), "NEW-LOGO");
        story.draft(id, story.content("Bonus")).then().statusCode(201);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post("/v1/offers/" + id + "/versions/1/submission")
                .then().statusCode(200);
        String token = story.approverToken();

        List<Integer> statuses = IntStream.range(0, 20).parallel()
                .mapToObj(i -> TestVendor.request(token).header("If-Match", "\"2\"")
                        .post("/v1/offers/" + id + "/versions/1/approval").statusCode())
                .toList();

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(story.eventsOf(id)).filteredOn("offer-version-announced"::equals).hasSize(1);
    }

    @Test
    void aDraftNeedsItsRevisionAndKnownCodesAndDaysInOrder() {
        String id = story.offer(story.program("CORE"), "NEW-LOGO");
        Map<String, Object> content = story.content("Bonus");
        story.draft(id, content).then().statusCode(201);
        String path = "/v1/offers/" + id + "/versions/1";

        vendor.as(Role.PROGRAM_ADMIN).body(content).put(path).then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"4\"").body(content).put(path).then().statusCode(412);
        vendor.as(Role.PROGRAM_ADMIN).post(path + "/submission").then().statusCode(428);
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"4\"").post(path + "/submission").then().statusCode(412);
        content.put("segments", List.of("NONE"));
        content.put("productFamilies", List.of("NONE"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(content).put(path).then().statusCode(400)
                .body("errors.field", contains("segments[0]", "productFamilies[0]"))
                .body("errors.code", contains("unknown-code", "unknown-code"));
        content.put("validTo", story.today.minusDays(2).toString());
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(content).put(path).then().statusCode(400)
                .body("code", equalTo("ends-before-start")).body("errors[0].field", equalTo("validTo"));
        content.put("segments", Collections.singletonList(null));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(content).put(path).then().statusCode(400)
                .body("code", equalTo("required")).body("errors[0].field", equalTo("segments"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Map.of()).put(path).then().statusCode(400)
                .body("errors.field", contains("rationale", "title", "validFrom"));
        vendor.as(Role.AUDITOR).get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void nothingIsDraftedOrSubmittedUnderAClosedProgram() {
        String program = story.program("CORE");
        String drafted = story.offer(program, "A");
        String empty = story.offer(program, "B");
        story.draft(drafted, story.content("Bonus")).then().statusCode(201);
        story.close(program);

        story.draft(empty, story.content("Bonus")).then().statusCode(409).body("code", equalTo("program-closed"));
        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"")
                .post("/v1/offers/" + drafted + "/versions/1/submission").then().statusCode(409)
                .body("code", equalTo("program-closed"));
    }

    @Test
    void anotherVendorAndAnyPartnerAreKeptOut() {
        UUID partner = story.partner();
        String program = story.program("CORE");
        story.enroll(partner, program);
        String id = story.offer(program, "NEW-LOGO");
        story.draft(id, story.content("Bonus")).then().statusCode(201);
        String path = "/v1/offers/" + id + "/versions";
        TestVendor stranger = TestVendor.create();

        stranger.as(Role.PROGRAM_ADMIN).get("/v1/offers/" + id).then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).get("/v1/offers").then().body("items", empty());
        stranger.as(Role.PROGRAM_ADMIN).get(path).then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).get(path + "/1").then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).body(story.content("Mine")).post(path).then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(story.content("Mine")).put(path + "/1")
                .then().statusCode(404);
        stranger.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").post(path + "/1/submission").then()
                .statusCode(404);
        vendor.asPartner(partner).get("/v1/offers").then().statusCode(403);
        vendor.asPartner(partner).get(path + "/1").then().statusCode(403);
        vendor.as(Role.CHANNEL_MANAGER).body(story.content("Mine")).post(path).then().statusCode(403);
        vendor.as(Role.CHANNEL_MANAGER).body(story.content("Mine")).put(path + "/1").then().statusCode(403);
        vendor.as(Role.CHANNEL_MANAGER).post(path + "/1/submission").then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String program = story.program("CORE");
        String token = vendor.token(Role.PROGRAM_ADMIN);
        String id = TestVendor.graphql(token, """
                mutation($program: ID!) { createOffer(input: {programId: $program, code: "NEW", name: "New logo"},
                  idempotencyKey: "k") { id revision program { code } } }""", Map.of("program", program)).then()
                .body("data.createOffer.program.code", equalTo("CORE")).extract().path("data.createOffer.id");
        String draft = """
                mutation($id: ID!) { draftOfferVersion(offerId: $id, input: {title: "Bonus",
                  validFrom: "2026-01-01", rationale: "Growth"}) { version status revision segments } }""";

        TestVendor.graphql(token, draft, Map.of("id", id)).then().body("data.draftOfferVersion.version", is(1))
                .body("data.draftOfferVersion.segments", empty());
        TestVendor.graphql(token, draft, Map.of("id", id)).then()
                .body("errors[0].extensions.code", equalTo("draft-exists"));
        TestVendor.graphql(token, """
                mutation($id: ID!) { changeOfferVersion(offerId: $id, version: 1, expectedRevision: 1, input: {
                  title: "Better bonus", validFrom: "2026-01-01", rationale: "Growth"}) { revision title } }""",
                Map.of("id", id)).then().body("data.changeOfferVersion.revision", is(2));
        String submit = """
                mutation($id: ID!) { submitOfferVersion(offerId: $id, version: 1, expectedRevision: 2) { status } }""";
        TestVendor.graphql(token, submit, Map.of("id", id)).then()
                .body("data.submitOfferVersion.status", equalTo("PENDING_APPROVAL"));
        TestVendor.graphql(token, submit, Map.of("id", id)).then()
                .body("errors[0].extensions.code", equalTo("offer-version-status"));
        TestVendor.graphql(story.approverToken(), """
                mutation($id: ID!) { approveOfferVersion(offerId: $id, version: 1, expectedRevision: 3) { status
                  life { publishedBy } } }""", Map.of("id", id)).then()
                .body("data.approveOfferVersion.status", equalTo("ACTIVE"));
        TestVendor.graphql(token, """
                query($id: ID!, $program: ID!) {
                  offer(id: $id) { name program { name } }
                  offers(programId: $program, first: 5) { edges { node { code } } }
                  offerVersion(offerId: $id, version: 1) { title }
                  offerVersions(offerId: $id, first: 5) { edges { node { version status } } }
                  catalog(first: 5) { edges { node { offerId version title programName } } } }""",
                Map.of("id", id, "program", program)).then().body("errors", nullValue())
                .body("data.offer.program.name", equalTo("Program CORE"))
                .body("data.offers.edges.node.code", contains("NEW"))
                .body("data.offerVersion.title", equalTo("Better bonus"))
                .body("data.offerVersions.edges.node.status", contains("ACTIVE"))
                .body("data.catalog.edges.node.title", contains("Better bonus"));
    }

    private String refusal(String sql, UUID id) {
        return Failures.sqlState(catchThrowable(() -> story.sql(sql, id)))
                .orElse("not refused");
    }
}

package io.concordat.deal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

/** The life of a registration between its draft and its decision. */
@QuarkusTest
class DealLifeTest {

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;

    @BeforeEach
    void twoPartners() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
    }

    @Test
    void aDraftMayLeavePartsOutAndIsToldWhatIsMissingWhenItIsSubmitted() {
        String id = draft(Map.of("title", "Only a title so far"));

        at(id, "submission", 1, null).then().statusCode(400)
                .body("errors.field", hasItems("customer", "contacts", "products", "dealValue"));
        read(id).body("status", equalTo("DRAFT")).body("customer", nullValue()).body("verdict", nullValue());

        put(id, 1, DealProgram.deal("Drafted Works GmbH")).statusCode(200).body("status", equalTo("DRAFT"))
                .body("contacts[0].lastName", equalTo("Kern"));
        at(id, "submission", 2, null).then().statusCode(200).body("status", equalTo("APPROVED"))
                .body("verdict", equalTo("CLEAR")).body("protection.endsAt", notNullValue())
                .body("submittedAt", notNullValue());
        at(id, "submission", 3, null).then().statusCode(409).body("code", equalTo("deal-state"));
    }

    @Test
    void aDraftStandsInNobodysWayUntilItIsSubmitted() {
        String id = draft(DealProgram.deal("Quiet Works GmbH"));
        program.register(contoso, DealProgram.deal("Quiet Works GmbH")).then().statusCode(201).body("verdict",
                equalTo("CLEAR"));

        at(id, "submission", 1, null).then().statusCode(200).body("status", equalTo("IN_CONFLICT"))
                .body("verdict", equalTo("CONFLICT_PARTNER"));
    }

    @Test
    void aDraftOfADealThatIsRegisteredAlreadyIsRefusedWithItsNumber() {
        String first = program.registered(northwind, DealProgram.deal("Twice Works GmbH"));
        String id = draft(DealProgram.deal("Twice Works GmbH"));

        at(id, "submission", 1, null).then().statusCode(409).body("code", equalTo("duplicate-of-own")).body("detail",
                org.hamcrest.Matchers.containsString(first));
    }

    @Test
    void aRecalledRegistrationIsADraftAgainAndCanBeSubmittedAnew() {
        program = DealProgram.with(Map.of("approveClear", false));
        northwind = program.partner();
        String id = program.registered(northwind, DealProgram.deal("Recalled Works GmbH"));

        at(id, "recall", 1, null).then().statusCode(200).body("status", equalTo("DRAFT"));
        put(id, 2, DealProgram.deal("Recalled Works AG")).statusCode(200);
        at(id, "submission", 3, null).then().statusCode(200).body("status", equalTo("UNDER_REVIEW"))
                .body("customer.legalName", equalTo("Recalled Works AG"));
    }

    @Test
    void aRequestForActionOpensTheNamedFieldsAndNothingElse() {
        String id = underReview("Asked Works GmbH");
        manager(1).body(Map.of("reason", "Which website?", "fields", List.of("customer.websiteUrl", "nextSteps")))
                .post("/v1/deal-registrations/" + id + "/action-request").then().statusCode(200)
                .body("status", equalTo("ACTION_REQUIRED"))
                .body("actionRequest.fields", contains("customer.websiteUrl", "nextSteps"));

        var other = DealProgram.deal("Asked Works GmbH");
        other.put("title", "Another title altogether");
        put(id, 2, other).statusCode(400).body("code", equalTo("field-frozen")).body("errors.field",
                contains("title"));

        for (var said : List.of(Map.of("resubmissionOf", UUID.randomUUID().toString()),
                Map.of("distinctFrom", List.of(UUID.randomUUID().toString()), "distinctReason", "Another rollout."))) {
            var sneaked = DealProgram.deal("Asked Works GmbH");
            sneaked.putAll(said);
            put(id, 2, sneaked).statusCode(400).body("errors.field", hasItems(said.keySet().toArray()))
                    .body("errors.code", everyItem(equalTo("field-frozen")));
        }

        var asked = DealProgram.deal("Asked Works GmbH");
        var customer = DealProgram.customer("Asked Works GmbH", "DE");
        customer.put("websiteUrl", "https://asked-works.example");
        asked.put("customer", customer);
        put(id, 2, asked).statusCode(200).body("customer.websiteUrl", equalTo("https://asked-works.example"));
        at(id, "answer", 3, null).then().statusCode(200).body("actionRequest", nullValue())
                .body("status", equalTo("IN_CONFLICT"));
    }

    @Test
    void aReviewerCannotOpenWhatARegistrationDoesNotHave() {
        String id = underReview("Unknown Works GmbH");

        manager(1).body(Map.of("reason", "Colour?", "fields", List.of("customer.colour")))
                .post("/v1/deal-registrations/" + id + "/action-request").then().statusCode(400)
                .body("errors[0].field", equalTo("fields[0]"))
                .body("errors[0].code", equalTo("unknown-field-path"));
    }

    @Test
    void aSmallChangeLeavesAnApprovalAloneAndAMaterialOneGoesBackToReviewWithItsProtection() {
        String id = program.registered(northwind, DealProgram.deal("Changing Works GmbH"));
        String endsAt = read(id).extract().path("protection.endsAt");

        var small = DealProgram.deal("Changing Works GmbH");
        small.put("dealValue", Map.of("amount", "130000.00", "currency", "EUR"));
        put(id, 1, small).statusCode(200).body("status", equalTo("APPROVED"));
        var again = DealProgram.deal("Changing Works GmbH");
        again.put("resubmissionOf", UUID.randomUUID().toString());
        put(id, 2, again).statusCode(400).body("errors.field", contains("resubmissionOf"));

        var material = DealProgram.deal("Changing Works GmbH");
        material.put("dealValue", Map.of("amount", "250000.00", "currency", "EUR"));
        put(id, 2, material).statusCode(200).body("status", equalTo("UNDER_REVIEW"))
                .body("protection.endsAt", equalTo(endsAt));
        program.register(contoso, DealProgram.deal("Changing Works GmbH")).then().statusCode(201).body("verdict",
                equalTo("CONFLICT_PARTNER"));
        int revision = read(id).extract().path("revision");
        at(id, "recall", revision, null).then().statusCode(409).body("code", equalTo("deal-protected"));

        manager(revision).body(Map.of("reason", "The bigger deal is fine."))
                .post("/v1/deal-registrations/" + id + "/approval").then().statusCode(200)
                .body("status", equalTo("APPROVED")).body("protection.endsAt", equalTo(endsAt));
    }

    @Test
    void aRejectedMaterialChangeEndsTheProtection() {
        String id = program.registered(northwind, DealProgram.deal("Lost Works GmbH"));
        var material = DealProgram.deal("Lost Works GmbH");
        material.put("products", List.of(Map.of("family", "SECURITY", "quantity", 1)));
        int revision = put(id, 1, material).statusCode(200).body("status", equalTo("UNDER_REVIEW")).extract()
                .path("revision");

        manager(revision).body(Map.of("reason", "Not this.")).post("/v1/deal-registrations/" + id + "/rejection")
                .then().statusCode(200).body("status", equalTo("REJECTED"));

        program.register(contoso, DealProgram.deal("Lost Works GmbH")).then().statusCode(201).body("verdict",
                equalTo("CLEAR"));
    }

    @Test
    void whatWasSaidAtEachSubmissionAndDecisionStaysAsItWas() {
        String id = underReview("Kept Works GmbH");
        manager(1).body(Map.of("reason", "Value?", "fields", List.of("dealValue")))
                .post("/v1/deal-registrations/" + id + "/action-request").then().statusCode(200);
        var changed = DealProgram.deal("Kept Works GmbH");
        changed.put("dealValue", Map.of("amount", "99000.00", "currency", "EUR"));
        put(id, 2, changed).statusCode(200);
        at(id, "answer", 3, null).then().statusCode(200);
        manager(4).body(Map.of("reason", "Contoso was first.")).post("/v1/deal-registrations/" + id + "/rejection")
                .then().statusCode(200);

        program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + id + "/snapshots").then()
                .statusCode(200).body("items", hasSize(3)).body("items.kinds.flatten()",
                        contains("SUBMISSION", "SUBMISSION", "DECISION"))
                .body("items.content.dealValue.amount", contains("125000.00", "99000.00", "99000.00"))
                .body("items[2].status", equalTo("REJECTED")).body("items[0].takenBy", nullValue())
                .body("items[0].content.contacts[0].lastName", equalTo("Kern"));
    }

    @Test
    void aReviewerMarksADuplicateFindsAConflictAndRevokes() {
        String first = program.registered(northwind, DealProgram.deal("Decided Works GmbH"));
        String second = underReview("Another Works GmbH");
        manager(1).body(Map.of("duplicateOf", second, "reason", "Itself.")).post(path(second, "duplication")).then()
                .statusCode(400).body("errors[0].field", equalTo("duplicateOf"));
        manager(1).body(Map.of("duplicateOf", first, "reason", "The same rollout.")).post(path(second, "duplication"))
                .then().statusCode(200).body("status", equalTo("DUPLICATE")).body("duplicateOf", equalTo(first));

        manager(1).body(Map.of("reason", "Bought elsewhere.")).post(path(first, "revocation")).then().statusCode(200)
                .body("status", equalTo("REVOKED"));
        program.register(contoso, DealProgram.deal("Decided Works GmbH")).then().statusCode(201).body("verdict",
                equalTo("CLEAR"));
    }

    @Test
    void theSameLifeRunsOverGraphql() {
        String token = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
        String id = TestVendor.graphql(token,
                "mutation($in: DealContentInput!) { createDealDraft(input: $in) { id status revision } }",
                Map.of("in", Map.of("title", "Over the other door"))).then().body("errors", nullValue())
                .body("data.createDealDraft.status", equalTo("DRAFT")).extract().path("data.createDealDraft.id");
        TestVendor.graphql(token, """
                mutation($id: ID!, $in: DealContentInput!) {
                  changeDeal(id: $id, input: $in, expectedRevision: 1) { title } }""",
                Map.of("id", id, "in", DealProgram.deal("Graph Works GmbH"))).then().body("errors", nullValue());
        TestVendor.graphql(token, """
                mutation($id: ID!) { submitDeal(id: $id, expectedRevision: 2) {
                  status verdict snapshots { kinds content { title } } } }""", Map.of("id", id)).then()
                .body("errors", nullValue()).body("data.submitDeal.status", equalTo("APPROVED"))
                .body("data.submitDeal.snapshots[0].kinds", hasItem("SUBMISSION"));
    }

    @Test
    void theLifeOfARegistrationIsItsPartnersAlone() {
        String id = draft(DealProgram.deal("Private Works GmbH"));

        program.vendor().asPartner(contoso).header("If-Match", "\"1\"").body(DealProgram.deal("Stolen GmbH"))
                .put("/v1/deal-registrations/" + id).then().statusCode(404);
        program.vendor().asPartner(contoso).header("If-Match", "\"1\"")
                .post("/v1/deal-registrations/" + id + "/submission").then().statusCode(404);
        program.vendor().asPartner(contoso).get("/v1/deal-registrations/" + id + "/snapshots").then().statusCode(404);
        program.vendor().asPartner(northwind).header("If-Match", "\"1\"").body(Map.of("reason", "x", "fields",
                List.of("title"))).post("/v1/deal-registrations/" + id + "/action-request").then().statusCode(403);
        read(id).body("revision", is(1));
    }

    private String draft(Map<String, Object> content) {
        return program.vendor().asPartner(northwind).body(content).post("/v1/deal-drafts").then().statusCode(201)
                .body("status", equalTo("DRAFT")).extract().path("id");
    }

    /** Contoso has it already, so that Northwind's registration waits for a decision. */
    private String underReview(String customer) {
        program.registered(contoso, DealProgram.deal(customer));
        return program.registered(northwind, DealProgram.deal(customer));
    }

    private ValidatableResponse read(String id) {
        return program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + id).then().statusCode(200);
    }

    private ValidatableResponse put(String id, int revision, Map<String, Object> content) {
        return program.vendor().asPartner(northwind).header("If-Match", "\"" + revision + "\"").body(content)
                .put("/v1/deal-registrations/" + id).then();
    }

    private io.restassured.response.Response at(String id, String noun, int revision, Map<String, Object> body) {
        RequestSpecification request = program.vendor().asPartner(northwind).header("If-Match", "\"" + revision + "\"");
        return (body == null ? request : request.body(body)).post(path(id, noun));
    }

    private RequestSpecification manager(int revision) {
        return program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"");
    }

    private static String path(String id, String noun) {
        return "/v1/deal-registrations/" + id + "/" + noun;
    }
}

package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

@QuarkusTest
class DealRegistrationTest {

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;

    @BeforeEach
    void twoPartnersInOneProgram() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
    }

    @Test
    void aClearRegistrationIsStoredApprovedAndProtectedAtOnce() {
        Response answer = program.register(northwind, muellerBau("Müller GmbH"));

        answer.then().statusCode(201).header("ETag", "\"1\"").body("status", equalTo("APPROVED"))
                .body("verdict", equalTo("CLEAR")).body("created", is(true)).body("revision", is(1))
                .body("protection.startsAt", notNullValue()).body("protection.endsAt", notNullValue())
                .body("dealValue.amount", equalTo("125000.00")).body("valueBasis", equalTo("TCV"))
                .body("stage", equalTo("PROSPECT")).body("source", equalTo("PARTNER")).body("warnings", empty())
                .body("contacts[0].email", equalTo("eva.kern@mueller-bau.de"));
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/v1/deal-registrations/" + id);
        program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + id).then().statusCode(200)
                .header("ETag", "\"1\"").body("customer.legalName", equalTo("Müller GmbH"))
                .body("contacts[0].lastName", equalTo("Kern")).body("customerId", nullValue());
    }

    @Test
    void theSameDealOfTheSamePartnerIsAnsweredWithTheEarlierRegistrationAndNothingIsStoredTwice() {
        String first = program.registered(northwind, muellerBau("Müller GmbH"));

        program.register(northwind, muellerBau("Mueller Gesellschaft mbH")).then().statusCode(200)
                .body("id", equalTo(first)).body("created", is(false)).body("verdict", equalTo("EXACT_DUPLICATE"));

        program.vendor().asPartner(northwind).get("/v1/deal-registrations").then().statusCode(200)
                .body("items.id", contains(first));
    }

    @Test
    void aSecondRealProjectIsStoredForReviewWhenThePartnerSaysWhyItIsDistinct() {
        String first = program.registered(northwind, muellerBau("Müller GmbH"));
        Map<String, Object> second = muellerBau("Müller GmbH");
        second.put("distinctFrom", List.of(first));
        second.put("distinctReason", "Another plant with a budget of its own.");

        program.register(northwind, second).then().statusCode(201).body("verdict", equalTo("POSSIBLE"))
                .body("status", equalTo("UNDER_REVIEW"));
    }

    @Test
    void anotherPartnersRegistrationOfTheSameCustomerIsStoredInConflictWithoutNamingTheFirst() {
        String first = program.registered(northwind, muellerBau("Müller GmbH"));

        Response answer = program.register(contoso, muellerBau("MULLER"));

        answer.then().statusCode(201).body("status", equalTo("IN_CONFLICT"))
                .body("verdict", equalTo("CONFLICT_PARTNER")).body("protection", nullValue());
        assertThat(answer.asString()).doesNotContain(first).doesNotContain(northwind.toString());
        String second = answer.path("id");
        Response seen = program.vendor().asPartner(contoso).get("/v1/deal-registrations/" + second + "/matches");
        seen.then().statusCode(200).body("items.verdict", contains("CONFLICT_PARTNER"));
        assertThat(seen.jsonPath().getMap("items[0]")).containsOnlyKeys("verdict", "registeredOn");
        Response reviewed = program.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/deal-registrations/" + second + "/matches");
        reviewed.then().statusCode(200).body("items.otherId", contains(first));
        double sum = reviewed.jsonPath().getList("items[0].contributions.weight", Double.class).stream()
                .mapToDouble(Double::doubleValue).sum();
        assertThat(reviewed.jsonPath().getDouble("items[0].score")).isCloseTo(sum, within(1e-6));
    }

    @Test
    void anotherProductFamilyIsRelatedAndNotInTheWayButAnotherOpportunityTypeIsForReview() {
        program.registered(northwind, muellerBau("Müller GmbH"));
        Map<String, Object> security = muellerBau("Müller GmbH");
        security.put("products", List.of(Map.of("family", "SECURITY")));
        Map<String, Object> expansion = muellerBau("Müller GmbH");
        expansion.put("opportunityType", "EXPANSION");

        program.register(contoso, security).then().statusCode(201).body("verdict", equalTo("RELATED"))
                .body("status", equalTo("APPROVED"));
        program.register(contoso, expansion).then().statusCode(201).body("verdict", equalTo("POSSIBLE"))
                .body("status", equalTo("UNDER_REVIEW"));
    }

    @Test
    void aFamilyOverlapsWithItsParentButNotWithItsSibling() {
        program.vendor().as(Role.PROGRAM_ADMIN).body(Map.of("name", "BI", "parentCode", "ANALYTICS"))
                .put("/v1/reference-data/product-families/BI").then().statusCode(201);
        program.vendor().as(Role.PROGRAM_ADMIN).body(Map.of("name", "ML", "parentCode", "ANALYTICS"))
                .put("/v1/reference-data/product-families/ML").then().statusCode(201);
        Map<String, Object> bi = muellerBau("Müller GmbH");
        bi.put("products", List.of(Map.of("family", "BI")));
        Map<String, Object> ml = muellerBau("Müller GmbH");
        ml.put("products", List.of(Map.of("family", "ML")));

        program.registered(northwind, bi);

        program.register(contoso, ml).then().statusCode(201).body("verdict", equalTo("RELATED"));
        program.register(program.partner(), muellerBau("Müller GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER"));
    }

    @Test
    void aReviewerApprovesWhenNoOtherProtectionHoldsAndElseIsTold() {
        String first = program.registered(northwind, muellerBau("Müller GmbH"));
        String second = program.registered(contoso, muellerBau("Müller GmbH"));

        decide(second, "approval", 1).then().statusCode(409).body("code", equalTo("protection-held"));
        decide(second, "rejection", 1).then().statusCode(200).body("status", equalTo("REJECTED"))
                .body("decision.reason", equalTo("Decided in a test.")).header("ETag", "\"2\"");
        decide(second, "approval", 2).then().statusCode(409).body("code", equalTo("deal-state"));
        decide(first, "approval", 7).then().statusCode(412).body("code", equalTo("revision-stale"));
    }

    @Test
    void thePartnerWithdrawsOrRecallsItsOwnAndNobodyElses() {
        program.registered(northwind, muellerBau("Müller GmbH"));
        String second = program.registered(contoso, muellerBau("Müller GmbH"));

        program.vendor().asPartner(northwind).header("If-Match", "\"1\"").body(Map.of("reason", "Mine now."))
                .post("/v1/deal-registrations/" + second + "/withdrawal").then().statusCode(404);
        program.vendor().asPartner(contoso).header("If-Match", "\"1\"").body(Map.of("reason", "Lost interest."))
                .post("/v1/deal-registrations/" + second + "/withdrawal").then().statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        Map<String, Object> expansion = muellerBau("Müller GmbH");
        expansion.put("opportunityType", "EXPANSION");
        String third = program.registered(contoso, expansion);
        program.vendor().asPartner(contoso).header("If-Match", "\"1\"")
                .post("/v1/deal-registrations/" + third + "/recall").then().statusCode(200)
                .body("status", equalTo("DRAFT"));
    }

    @Test
    void aCheckTellsAPartnerTheClassAloneAndStoresNothing() {
        String first = program.registered(northwind, muellerBau("Müller GmbH"));

        Response check = program.vendor().asPartner(contoso).body(muellerBau("Müller GmbH"))
                .post("/v1/deal-registration-checks");

        check.then().statusCode(200).body("verdict", equalTo("CONFLICT_PARTNER")).body("binding", is(false));
        assertThat(check.jsonPath().getMap("")).containsOnlyKeys("verdict", "binding", "checkedAt");
        Map<String, Object> onBehalf = muellerBau("Müller GmbH");
        onBehalf.put("partnerId", contoso.toString());
        program.vendor().as(Role.CHANNEL_MANAGER).body(onBehalf).post("/v1/deal-registration-checks").then()
                .statusCode(200).body("matches.otherId", contains(first));
        program.vendor().asPartner(contoso).get("/v1/deal-registrations").then().body("items", empty());
    }

    @Test
    void aPartnersChecksAreCountedAndEndForTheDayWhenTheQuotaIsUsed() {
        DealProgram strict = DealProgram.with(Map.of("dailyCheckQuota", 2));
        UUID partner = strict.partner();
        for (int i = 0; i < 2; i++) {
            strict.vendor().asPartner(partner).body(DealProgram.deal("Customer " + i))
                    .post("/v1/deal-registration-checks").then().statusCode(200);
        }

        strict.vendor().asPartner(partner).body(DealProgram.deal("Customer 3")).post("/v1/deal-registration-checks")
                .then().statusCode(429).body("code", equalTo("check-quota-used")).header("Retry-After", notNullValue());
    }

    @Test
    void whatIsWrongIsNamedByFieldAndCode() {
        program.register(northwind, Map.of()).then().statusCode(400).body("errors.field", hasItem("title"))
                .body("errors.field", hasItem("customer")).body("errors.field", hasItem("contacts"))
                .body("errors.field", hasItem("products")).body("errors.field", hasItem("dealValue"))
                .body("errors.field", hasItem("expectedCloseDate")).body("errors.field", hasItem("opportunityType"));
        Map<String, Object> wrong = muellerBau("Müller GmbH");
        wrong.put("products", List.of(Map.of("family", "NONE")));
        program.register(northwind, wrong).then().statusCode(400).body("code", equalTo("unknown-code"))
                .body("errors[0].field", equalTo("products[0].family"));
        Map<String, Object> cents = muellerBau("Müller GmbH");
        cents.put("dealValue", Map.of("amount", "1.5", "currency", "EUR"));
        program.register(northwind, cents).then().statusCode(400).body("code", equalTo("amount-malformed"));
        Map<String, Object> foreign = muellerBau("Müller GmbH");
        foreign.put("partnerId", contoso.toString());
        program.register(northwind, foreign).then().statusCode(404);
    }

    @Test
    void aRegistrationNeedsAnIdempotencyKeyAndARetryRepeatsTheAnswer() {
        String token = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
        given(token).body(muellerBau("Müller GmbH")).post("/v1/deal-registrations").then().statusCode(400)
                .body("code", equalTo("idempotency-key-required"));

        Response first = given(token).header("Idempotency-Key", "once").body(muellerBau("Müller GmbH"))
                .post("/v1/deal-registrations");
        Response again = given(token).header("Idempotency-Key", "once").body(muellerBau("Müller GmbH"))
                .post("/v1/deal-registrations");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        given(token).header("Idempotency-Key", "once").body(muellerBau("Another GmbH")).post("/v1/deal-registrations")
                .then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        program.vendor().asPartner(northwind).get("/v1/deal-registrations").then()
                .body("items.id", contains(first.<String>path("id")));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String mutation = """
                mutation($input: RegisterDealInput!, $key: String!) { registerDeal(input: $input, idempotencyKey: $key) {
                  id status verdict created revision protection { endsAt } dealValue { amount currency }
                  partner { id name } matches { verdict kind otherId } } }""";
        Map<String, Object> deal = muellerBau("Müller GmbH");
        String northwindToken = program.vendor().partnerToken(northwind, Role.PARTNER_ADMIN);
        String contosoToken = program.vendor().partnerToken(contoso, Role.PARTNER_ADMIN);

        Response first = graphql(northwindToken, mutation, Map.of("input", deal, "key", "k1"));
        first.then().body("errors", nullValue()).body("data.registerDeal.status", equalTo("APPROVED"))
                .body("data.registerDeal.partner.id", equalTo(northwind.toString()));
        graphql(northwindToken, mutation, Map.of("input", deal, "key", "k1")).then()
                .body("data.registerDeal.id", equalTo(first.path("data.registerDeal.id")));
        graphql(contosoToken, mutation, Map.of("input", deal, "key", "k1")).then()
                .body("data.registerDeal.status", equalTo("IN_CONFLICT"))
                .body("data.registerDeal.matches[0].verdict", equalTo("CONFLICT_PARTNER"))
                .body("data.registerDeal.matches[0].otherId", nullValue());

        String reviewer = program.vendor().token(Role.CHANNEL_MANAGER);
        graphql(reviewer,
                """
                        { dealRegistrations(first: 20) { pageInfo { hasNextPage } edges { node {
                            id status partner { name dealRegistrations { id } } matches { score contributions { field weight } } } } }
                          again: dealRegistrations(first: 1, status: IN_CONFLICT) { edges { node { partner { id } } } } }""",
                Map.of()).then()
                .body("errors", nullValue())
                .body("data.dealRegistrations.edges.node.status", contains("IN_CONFLICT", "APPROVED"))
                .body("data.again.edges[0].node.partner.id", equalTo(contoso.toString()));
    }

    private static RequestSpecification given(String token) {
        return RestAssured.given().auth().preemptive().oauth2(token).contentType(ContentType.JSON);
    }

    private Response decide(String id, String what, int revision) {
        return program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("reason", "Decided in a test.")).post("/v1/deal-registrations/" + id + "/" + what);
    }

    private static Response graphql(String token, String document, Map<String, Object> variables) {
        return TestVendor.graphql(token, document, variables);
    }

    private static Map<String, Object> muellerBau(String name) {
        Map<String, Object> deal = DealProgram.deal(name);
        Map<String, Object> customer = DealProgram.customer(name, "DE");
        customer.put("websiteUrl", "https://www.mueller-bau.de");
        customer.put("phone", "+49 221 555010");
        customer.put("address",
                Map.of("street", "Hauptstraße 5", "city", "Köln", "postalCode", "50667", "country", "DE"));
        deal.put("customer", customer);
        deal.put("contacts",
                List.of(Map.of("firstName", "Eva", "lastName", "Kern", "email", "eva.kern@mueller-bau.de")));
        return deal;
    }
}

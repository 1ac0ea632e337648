package io.concordat.deal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class CustomerDecisionTest {

    private static final String ADLER = "Adler Optik GmbH";
    private static final String QUARZ = "Quarz Logistik SE";

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;
    private UUID fabrikam;

    @BeforeEach
    void threePartners() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
        fabrikam = program.partner();
    }

    @Test
    void whatIsRegisteredUnderTheNameOfAMergedCustomerMeetsWhatIsHeldAboutItsSurvivor() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "SECURITY"));
        String survivor = customerOf(first);
        String merged = customerOf(second);

        Response decision = merge(survivor, merged);

        decision.then().statusCode(201).header("ETag", "\"1\"").body("kind", equalTo("MERGE"))
                .body("customerId", equalTo(survivor)).body("otherId", equalTo(merged))
                .body("decidedBy", notNullValue()).body("moves.kind", containsInAnyOrder("RECORD", "REGISTRATION"))
                .body("moves.id", contains(second, second));
        assertThat(customerOf(second)).isEqualTo(survivor);
        program.register(fabrikam, deal("QUARZ LOGISTIK", "ANALYTICS")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER"));
        as().get("/v1/customers/" + survivor).then().statusCode(200).body("records", hasSize(3))
                .body("records.find { it.id == '%s' }.placedBy".formatted(second), notNullValue())
                .body("records.find { it.id == '%s' }.placedBy".formatted(first), nullValue());
        as().get("/v1/customers/" + merged).then().statusCode(200).body("mergedInto", equalTo(survivor))
                .body("records", empty());
        as().get("/v1/customers").then().body("items.id", contains(survivor));
        assertThat(Sql.count(program.vendor().id(), "select count(*) from protection where customer_id = $1",
                UUID.fromString(survivor))).isEqualTo(2);
    }

    @Test
    void whatWasSplitOffIsMetNoLongerAndIsNeverMatchedAgain() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "SECURITY"));
        merge(customerOf(first), customerOf(second)).then().statusCode(201);

        Response decision = split(customerOf(first), second);

        decision.then().statusCode(201).body("kind", equalTo("SPLIT"));
        assertThat(customerOf(second)).isEqualTo(decision.path("otherId")).isNotEqualTo(customerOf(first));
        as().get("/v1/customers/" + customerOf(first)).then()
                .body("distinctions.customerId", contains(customerOf(second)));
        program.register(fabrikam, deal("Quarz Logistik", "ANALYTICS")).then().statusCode(201)
                .body("verdict", equalTo("RELATED"));
        merge(customerOf(first), customerOf(second)).then().statusCode(409)
                .body("code", equalTo("customers-distinct"));
    }

    @Test
    void ofTwoThatAreNeverOneTheMoreAlikeIsMetAlone() {
        String first = program.registered(northwind, at(ADLER, "Köln"));
        String second = program.registered(contoso, at(ADLER, "Hamburg"));
        merge(customerOf(first), customerOf(second)).then().statusCode(201);
        split(customerOf(first), second).then().statusCode(201);

        String third = program.registered(fabrikam, at(ADLER, "Hamburg"));

        assertThat(customerOf(third)).isEqualTo(customerOf(second));
        as().get("/v1/deal-registrations/" + third + "/matches").then().body("items.otherId", contains(second));
    }

    @Test
    void undoingAMergeRestoresWhatItMovedAndNothingElse() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "SECURITY"));
        String survivor = customerOf(first);
        String merged = customerOf(second);
        as().body(Map.of("customerId", merged, "productFamily", "SECURITY", "partnerId", contoso))
                .post("/v1/incumbents").then().statusCode(201);
        String decision = merge(survivor, merged).path("id");
        String later = program.registered(fabrikam, deal("Adler Optik", "SECURITY"));

        undo(decision, 1).then().statusCode(200).header("ETag", "\"2\"").body("undoneBy", notNullValue())
                .body("undoReason", equalTo("A mistake."));

        assertThat(customerOf(first)).isEqualTo(survivor);
        assertThat(customerOf(later)).isEqualTo(survivor);
        assertThat(customerOf(second)).isEqualTo(merged);
        as().queryParam("customerId", merged).get("/v1/incumbents").then().body("items", hasSize(1));
        as().get("/v1/customers/" + merged).then().body("mergedInto", nullValue()).body("records.id", contains(second))
                .body("records[0].placedBy", nullValue());
        assertThat(Sql.count(program.vendor().id(), "select count(*) from protection where customer_id = $1",
                UUID.fromString(merged))).isEqualTo(1);
        undo(decision, 2).then().statusCode(409).body("code", equalTo("decision-undone"));
        as().queryParam("customerId", merged).get("/v1/customer-decisions").then().body("items.id", contains(decision));
    }

    @Test
    void undoingASplitLeadsTheEmptyCustomerBack() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal("Adler Optik", "ANALYTICS"));
        String customer = customerOf(first);
        Response decision = split(customer, second);

        undo(decision.path("id"), 1).then().statusCode(200);

        assertThat(customerOf(second)).isEqualTo(customer);
        as().get("/v1/customers/" + decision.path("otherId")).then().body("mergedInto", equalTo(customer));
        as().get("/v1/customers/" + customer).then().body("distinctions", empty()).body("records", hasSize(2));
        split(customer, first, second).then().statusCode(409).body("code", equalTo("split-takes-all"));
        split(customer, UUID.randomUUID().toString()).then().statusCode(400).body("code", equalTo("unknown-record"));
    }

    @Test
    void aDecisionThatAnotherStandsOnIsUndoneAfterThatOne() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "SECURITY"));
        Map<String, Object> expansion = deal("Zephyr Turbinen AG", "SECURITY");
        expansion.put("opportunityType", "EXPANSION");
        String third = program.registered(fabrikam, expansion);
        String innermost = customerOf(second);
        String outermost = customerOf(third);
        String one = merge(customerOf(first), innermost).path("id");
        String two = merge(outermost, customerOf(first)).path("id");
        as().get("/v1/customers/" + innermost).then().body("mergedInto", equalTo(outermost));

        undo(one, 1).then().statusCode(409).body("code", equalTo("decision-built-upon"))
                .body("detail", containsString(two));
        undo(two, 1).then().statusCode(200);
        as().get("/v1/customers/" + innermost).then().body("mergedInto", equalTo(customerOf(first)));
        undo(one, 1).then().statusCode(200);

        assertThat(List.of(customerOf(first), customerOf(second), customerOf(third))).doesNotHaveDuplicates();
    }

    @Test
    void aMergeThatWouldMakeProtectionsOverlapIsRefusedNamingThem() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "ANALYTICS"));

        merge(customerOf(first), customerOf(second)).then().statusCode(409)
                .body("code", equalTo("protections-overlap")).body("detail", containsString(first))
                .body("detail", containsString(second));

        assertThat(customerOf(second)).isNotEqualTo(customerOf(first));
        as().get("/v1/customer-decisions").then().body("items", empty());
    }

    @Test
    void aMergeOfTwoPartnersOfRecordIsRefused() {
        String first = customerOf(program.registered(northwind, deal(ADLER, "ANALYTICS")));
        String second = customerOf(program.registered(contoso, deal(QUARZ, "SECURITY")));
        for (String customer : List.of(first, second)) {
            as().body(Map.of("customerId", customer, "productFamily", "SECURITY", "partnerId", contoso))
                    .post("/v1/incumbents").then().statusCode(201);
        }

        merge(first, second).then().statusCode(409).body("code", equalTo("incumbents-overlap"));
    }

    @Test
    void distinctionsAreDeclaredRespectedInheritedAndRemoved() {
        String first = customerOf(program.registered(northwind, deal(ADLER, "ANALYTICS")));
        String second = customerOf(program.registered(contoso, deal(QUARZ, "SECURITY")));
        String third = customerOf(program.registered(contoso, deal("Zephyr Turbinen AG", "SECURITY")));

        distinguish("", first, second).then().statusCode(201).body("kind", equalTo("DISTINCTION"));
        distinguish("", second, first).then().statusCode(409).body("code", equalTo("customers-distinct"));
        merge(first, second).then().statusCode(409).body("code", equalTo("customers-distinct"));
        Map<String, Object> analytics = deal("Omega Werke KG", "ANALYTICS");
        analytics.put("opportunityType", "EXPANSION");
        String fourth = customerOf(program.registered(northwind, analytics));
        merge(fourth, second).then().statusCode(201);
        merge(first, fourth).then().statusCode(409).body("code", equalTo("customers-distinct"));
        distinguish("/removal", first, third).then().statusCode(404);
        distinguish("/removal", first, fourth).then().statusCode(201).body("kind", equalTo("REMOVAL"));
        merge(first, fourth).then().statusCode(201);
        merge(first, second).then().statusCode(409).body("code", equalTo("customer-merged"));
        String removal = as().get("/v1/customer-decisions").then().body("items", hasSize(4)).extract()
                .path("items.find { it.kind == 'REMOVAL' }.id");
        undo(removal, 1).then().statusCode(409).body("code", equalTo("decision-not-undoable"));
    }

    @Test
    void aMergeTellsOfOpenRegistrationsThatStandInEachOthersWayNow() {
        program = DealProgram.with(Map.of("approveClear", false));
        northwind = program.partner();
        contoso = program.partner();
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "ANALYTICS"));

        merge(customerOf(first), customerOf(second)).then().statusCode(201);

        List<Object[]> told = Sql.as(program.vendor().id(), """
                select subject_id::text, payload ->> 'otherRegistrationId' from outbox_event
                 where kind = 'merge-revealed-conflict'""");
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void faultsAreNamedAndAnotherVendorAndEveryPartnerFindNothing() {
        String first = customerOf(program.registered(northwind, deal(ADLER, "ANALYTICS")));
        merge(first, first).then().statusCode(400).body("code", equalTo("same-customer"));
        merge(first, UUID.randomUUID().toString()).then().statusCode(404);
        as().body(Map.of("survivorId", first)).post("/v1/customer-merges").then().statusCode(400)
                .body("errors.field", contains("mergedId", "reason"));
        undo(UUID.randomUUID().toString(), 1).then().statusCode(404);
        TestVendor other = TestVendor.create();
        other.as(Role.CHANNEL_MANAGER).get("/v1/customers/" + first).then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).body(Map.of("customerId", first, "records", List.of(first), "reason", "x"))
                .post("/v1/customer-splits").then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).get("/v1/customers").then().body("items", empty());
        program.vendor().asPartner(northwind).get("/v1/customers").then().statusCode(403);
        program.vendor().as(Role.AUDITOR).body(Map.of()).post("/v1/customer-merges").then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String first = program.registered(northwind, deal(ADLER, "ANALYTICS"));
        String second = program.registered(contoso, deal(QUARZ, "SECURITY"));
        String token = program.vendor().token(Role.CHANNEL_MANAGER);

        String decision = TestVendor
                .graphql(token,
                        """
                                mutation($a: ID!, $b: ID!) { mergeCustomers(input: {survivorId: $a, mergedId: $b, reason: "One firm."}) {
                                  id kind moves { kind id } } }""",
                        Map.of("a", customerOf(first), "b", customerOf(second)))
                .then()
                .body("errors", nullValue()).body("data.mergeCustomers.moves", hasSize(2)).extract()
                .path("data.mergeCustomers.id");
        String page = """
                { dealRegistrations { edges { node { id resolvedCustomer { id name records { kind id status }
                    distinctions { customerId } dealRegistrations { id } } } } } }""";
        TestVendor.graphql(token, page, Map.of()).then().body("errors", nullValue())
                .body("data.dealRegistrations.edges.node.resolvedCustomer.id", everyIs(customerOf(first), 2))
                .body("data.dealRegistrations.edges[0].node.resolvedCustomer.records", hasSize(2))
                .body("data.dealRegistrations.edges[0].node.resolvedCustomer.dealRegistrations", hasSize(2));
        TestVendor.graphql(program.vendor().partnerToken(northwind, Role.PARTNER_USER), page, Map.of()).then()
                .body("errors", nullValue())
                .body("data.dealRegistrations.edges[0].node.resolvedCustomer", nullValue());
        TestVendor.graphql(token, """
                mutation { undoCustomerDecision(id: "%s", expectedRevision: 1, input: {reason: "No."}) { revision } }"""
                .formatted(decision), Map.of()).then().body("data.undoCustomerDecision.revision", is(2));
        TestVendor.graphql(token, """
                mutation($a: ID!, $b: ID!) {
                  d: distinguishCustomers(input: {a: $a, b: $b, reason: "Two."}) { kind }
                  r: removeCustomerDistinction(input: {a: $a, b: $b, reason: "Who knows."}) { kind } }""",
                Map.of("a", customerOf(first), "b", customerOf(second))).then()
                .body("data.d.kind", equalTo("DISTINCTION")).body("data.r.kind", equalTo("REMOVAL"));
        TestVendor.graphql(token, """
                mutation($a: ID!, $r: [ID]!) {
                  splitCustomer(input: {customerId: $a, records: $r, reason: "All of it."}) { id } }""",
                Map.of("a", customerOf(first), "r", List.of(first))).then()
                .body("errors[0].extensions.code", equalTo("split-takes-all"));
        TestVendor.graphql(token, """
                { customers(search: "adlar optic") { edges { node { id name } } }
                  customer(id: "%s") { name } customerDecision(id: "%s") { undoneAt }
                  customerDecisions(first: 1) { edges { node { kind } } pageInfo { hasNextPage } } }"""
                .formatted(customerOf(second), decision), Map.of()).then().body("errors", nullValue())
                .body("data.customers.edges.node.name", contains(ADLER))
                .body("data.customerDecisions.pageInfo.hasNextPage", is(true));
    }

    private static org.hamcrest.Matcher<Iterable<? extends String>> everyIs(String id, int times) {
        return contains(java.util.Collections.nCopies(times, id).toArray(String[]::new));
    }

    private String customerOf(String registration) {
        return as().get("/v1/deal-registrations/" + registration).then().statusCode(200).extract().path("customerId");
    }

    private Response merge(String survivor, String merged) {
        return as().body(Map.of("survivorId", survivor, "mergedId", merged, "reason", "They are one firm."))
                .post("/v1/customer-merges");
    }

    private Response split(String customer, String... records) {
        return as().body(Map.of("customerId", customer, "records", List.of(records), "reason", "They are two."))
                .post("/v1/customer-splits");
    }

    private Response distinguish(String path, String a, String b) {
        return as().body(Map.of("a", a, "b", b, "reason", "Both told us.")).post("/v1/customer-distinctions" + path);
    }

    private Response undo(String decision, int revision) {
        return as().header("If-Match", "\"" + revision + "\"").body(Map.of("reason", "A mistake."))
                .post("/v1/customer-decisions/" + decision + "/undo");
    }

    private RequestSpecification as() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private static Map<String, Object> deal(String customer, String family) {
        Map<String, Object> deal = DealProgram.deal(customer);
        deal.put("products", List.of(Map.of("family", family)));
        return deal;
    }

    private static Map<String, Object> at(String name, String city) {
        Map<String, Object> deal = DealProgram.deal(name);
        Map<String, Object> customer = DealProgram.customer(name, "DE");
        customer.put("address", new HashMap<>(Map.of("country", "DE", "city", city)));
        deal.put("customer", customer);
        return deal;
    }
}

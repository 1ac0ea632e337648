package io.concordat.deal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class VendorPipelineTest {

    private static final String ACCOUNT = "/v1/crm-accounts/salesforce/001A";
    private static final String OPPORTUNITY = "/v1/crm-opportunities/salesforce/006A";

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
    void newBusinessWithACustomerOfTheVendorIsADirectConflictOfWhichThePartnerLearnsClassAndDay() {
        String id = put(ACCOUNT, account("Adler Optik GmbH", "ACTIVE_TALKS", 1)).then().statusCode(201)
                .body("relation", equalTo("ACTIVE_TALKS")).body("applied", is(true)).extract().path("id");

        String deal = program.register(northwind, DealProgram.deal("ADLER OPTIK")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_DIRECT")).body("status", equalTo("IN_CONFLICT")).extract()
                .path("id");

        Response seen = program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + deal + "/matches");
        assertThat(seen.jsonPath().getMap("items[0]")).containsOnlyKeys("verdict", "registeredOn");
        assertThat(seen.asString()).doesNotContain(id).doesNotContain("salesforce");
        program.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + deal + "/matches").then()
                .body("items[0].kind", equalTo("ACCOUNT")).body("items[0].otherId", equalTo(id));
        Map<String, Object> expansion = DealProgram.deal("Adler Optik GmbH");
        expansion.put("opportunityType", "EXPANSION");
        program.register(contoso, expansion).then().statusCode(201).body("verdict", equalTo("POSSIBLE"));
    }

    @Test
    void anOpenOpportunityOfTheSameProductsIsADirectConflictUntilItIsLost() {
        put(OPPORTUNITY, opportunity("Adler Optik GmbH", "ANALYTICS", "OPEN", 1)).then().statusCode(201);

        program.register(northwind, DealProgram.deal("Adler Optik")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_DIRECT"));
        put(OPPORTUNITY, opportunity("Adler Optik GmbH", "ANALYTICS", "LOST", 2)).then().statusCode(200)
                .body("state", equalTo("LOST"));
        Map<String, Object> security = DealProgram.deal("Adler Optik");
        security.put("products", List.of(Map.of("family", "SECURITY")));
        program.register(contoso, security).then().statusCode(201).body("verdict", equalTo("RELATED"));
    }

    @Test
    void whatTheCrmTellsLateNeverReplacesWhatItToldSince() {
        put(ACCOUNT, account("Adler Optik GmbH", "CUSTOMER", 5)).then().statusCode(201);

        put(ACCOUNT, account("Adler Optik GmbH", "NONE", 4)).then().statusCode(200).body("applied", is(false))
                .body("relation", equalTo("CUSTOMER")).body("revision", is(1));
        put(ACCOUNT, account("Adler Optik GmbH", "NONE", 6)).then().statusCode(200).body("applied", is(true))
                .body("revision", is(2));

        Map<String, Object> young = opportunity("Adler Optik GmbH", "ANALYTICS", "WON", null);
        put(OPPORTUNITY, young).then().statusCode(201);
        Map<String, Object> old = opportunity("Adler Optik GmbH", "ANALYTICS", "OPEN", null);
        old.put("engagedAt", Instant.now().minus(Duration.ofDays(9)).toString());
        put(OPPORTUNITY, old).then().statusCode(200).body("applied", is(false)).body("state", equalTo("WON"));
        as().get(OPPORTUNITY).then().statusCode(200).header("ETag", "\"1\"").body("state", equalTo("WON"))
                .body("applied", nullValue());
    }

    @Test
    void anAccountThatIsDescribedAnewIsFoundUnderItsNewNameAlone() {
        String before = put(ACCOUNT, account("Adler Optik GmbH", "CUSTOMER", 1)).then().extract().path("customerId");

        String after = put(ACCOUNT, account("Zephyr Turbinen AG", "CUSTOMER", 2)).then().statusCode(200).extract()
                .path("customerId");

        assertThat(after).as("the only description keeps its customer, under its new name").isEqualTo(before);
        program.register(northwind, DealProgram.deal("Zephyr Turbinen")).then()
                .body("verdict", equalTo("CONFLICT_DIRECT"));
        program.register(northwind, DealProgram.deal("Adler Optik")).then().body("verdict", equalTo("CLEAR"));
        program.registered(contoso, DealProgram.deal("Quarz Logistik SE"));
        String moved = put(ACCOUNT, account("Quarz Logistik SE", "CUSTOMER", 3)).then().extract().path("customerId");
        assertThat(moved).as("that of the registration of this name").isNotEqualTo(before);
    }

    @Test
    void manyImportsOfOneNewCustomerAtOnceGiveOneCustomer() {
        String token = program.vendor().token(Role.INTEGRATION);
        List<String> spellings = List.of("Adler Optik GmbH", "ADLER OPTIK", "Adler Optik G.m.b.H.", "Adler-Optik");
        List<CompletableFuture<Response>> answers = IntStream.range(0, 16).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> i % 2 == 0
                        ? TestVendor.request(token).body(account(spellings.get(i / 2 % 4), "CUSTOMER", 1))
                                .put("/v1/crm-accounts/crm/" + i / 4)
                        : TestVendor.request(token)
                                .body(opportunity(spellings.get(i / 2 % 4), "ANALYTICS", "OPEN", 1))
                                .put("/v1/crm-opportunities/crm/" + i / 4)))
                .toList();

        assertThat(answers).map(CompletableFuture::join)
                .allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201))
                .map(answer -> answer.<String>path("customerId"))
                .containsOnly(answers.get(0).join().<String>path("customerId"));
        assertThat(Sql.count(program.vendor().id(), "select count(*) from customer")).isEqualTo(1);
        assertThat(Sql.count(program.vendor().id(), "select count(*) from customer_record")).isEqualTo(8);
    }

    @Test
    void aNamedAccountStandsInTheWayOfAllButItsPartnerUntilItEnds() {
        Map<String, Object> named = named("Adler Optik GmbH", northwind);
        Response created = as().body(named).post("/v1/named-accounts");
        created.then().statusCode(201).header("ETag", "\"1\"").body("partnerId", equalTo(northwind.toString()));
        String path = "/v1/named-accounts/" + created.path("id");

        program.register(northwind, DealProgram.deal("Adler Optik")).then().body("verdict", equalTo("CLEAR"));
        program.register(contoso, DealProgram.deal("Adler Optik")).then()
                .body("verdict", equalTo("CONFLICT_NAMED_ACCOUNT"));

        named.put("partnerId", contoso.toString());
        as().body(named).put(path).then().statusCode(428);
        as().header("If-Match", "\"1\"").body(named).put(path).then().statusCode(200).body("revision", is(2));
        as().header("If-Match", "\"2\"").body(Map.of("endsOn", "2020-01-01")).post(path + "/end").then()
                .statusCode(400).body("code", equalTo("ends-before-start"));
        as().header("If-Match", "\"2\"").body(Map.of("reason", "Sold.")).post(path + "/end").then().statusCode(200)
                .body("endReason", equalTo("Sold."));
        as().header("If-Match", "\"3\"").body(Map.of()).post(path + "/end").then().statusCode(409)
                .body("code", equalTo("holding-ended"));
        as().body(named).post("/v1/named-accounts").then().statusCode(409).body("code", equalTo("external-id-taken"));
        as().queryParam("partnerId", contoso).get("/v1/named-accounts").then().body("items", hasSize(1));
        as().queryParam("partnerId", northwind).get("/v1/named-accounts").then().body("items", empty());
    }

    @Test
    void thePartnerOfRecordStandsInTheWayOfRenewalsByOthers() {
        Response created = as().body(incumbent(northwind)).post("/v1/incumbents");
        created.then().statusCode(201);
        as().body(incumbent(contoso)).post("/v1/incumbents").then().statusCode(409)
                .body("code", equalTo("incumbent-overlaps"));
        Map<String, Object> byId = Map.of("customerId", created.path("customerId"), "productFamily", "SECURITY",
                "partnerId", contoso.toString());
        as().body(byId).post("/v1/incumbents").then().statusCode(201).body("customer", nullValue());

        Map<String, Object> renewal = DealProgram.deal("Adler Optik");
        renewal.put("opportunityType", "FLAT_RENEWAL");
        String deal = program.register(contoso, renewal).then().body("verdict", equalTo("CONFLICT_PARTNER")).extract()
                .path("id");
        as().get("/v1/deal-registrations/" + deal + "/matches").then().body("items.kind", contains("INCUMBENT"));
        as().header("If-Match", "\"1\"").body(Map.of()).post("/v1/incumbents/" + created.path("id") + "/end").then()
                .statusCode(200);
        as().queryParam("customerId", created.<String>path("customerId")).get("/v1/incumbents").then()
                .body("items", hasSize(2));
    }

    @Test
    void namedAccountsAndOpportunitiesComeInBulkAndTheirRegistrationsMeetThem() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String named = json.writeValueAsString(named("Adler Optik GmbH", northwind)) + "\n"
                + json.writeValueAsString(named("Adler Optik GmbH", contoso)) + "\n{\"customer\": {}}\n";
        String csv = """
                source,externalId,opportunity.customer.legalName,opportunity.customer.address.country,opportunity.title,\
                opportunity.families[0],opportunity.state,opportunity.engagedAt,opportunity.version
                crm,1,Quarz Logistik SE,DE,Analytics,ANALYTICS,OPEN,%s,2
                crm,1,Quarz Logistik SE,DE,Analytics,ANALYTICS,LOST,%s,1
                """
                .formatted(Instant.now().minus(Duration.ofDays(3)), Instant.now());

        List<Integer> first = statuses(bulk("NAMED_ACCOUNTS", "application/x-ndjson", named));
        List<Integer> second = statuses(bulk("OPPORTUNITIES", "text/csv", csv));

        assertThat(first).containsExactly(201, 200, 400);
        assertThat(second).containsExactly(201, 200);
        program.register(northwind, DealProgram.deal("Adler Optik")).then()
                .body("verdict", equalTo("CONFLICT_NAMED_ACCOUNT"));
        program.register(northwind, DealProgram.deal("Quarz Logistik")).then()
                .body("verdict", equalTo("CONFLICT_DIRECT"));
    }

    private String bulk(String kind, String type, String body) {
        return RestAssured.given()
                .config(RestAssured.config().encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth().preemptive().oauth2(program.vendor().token(Role.CHANNEL_MANAGER, Role.INTEGRATION))
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType(type).queryParam("kind", kind)
                .body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/bulk-imports").then().statusCode(200).extract()
                .asString();
    }

    private static List<Integer> statuses(String answer) {
        return answer.lines().map(line -> JsonPath.from(line).getInt("status")).toList();
    }

    @Test
    void faultsAreNamed() {
        put("/v1/crm-accounts/Sales%20Force/1", account("A", "CUSTOMER", 1)).then().statusCode(400)
                .body("code", equalTo("source-malformed"));
        put(ACCOUNT, account("Adler", "CUSTOMER", -1)).then().statusCode(400).body("errors.field", contains("version"));
        put(OPPORTUNITY, opportunity("Adler", "NONE_SUCH", "OPEN", 1)).then().statusCode(400)
                .body("code", equalTo("unknown-code"));
        Map<String, Object> nowhere = account("Adler", "CUSTOMER", 1);
        nowhere.put("customer", DealProgram.customer("Adler", "QQ"));
        put(ACCOUNT, nowhere).then().statusCode(400).body("code", equalTo("country-unknown"));
        as().body(named("Adler", UUID.randomUUID())).post("/v1/named-accounts").then().statusCode(400)
                .body("code", equalTo("unknown-partner"));
        as().body(Map.of("productFamily", "ANALYTICS", "partnerId", northwind, "customerId", UUID.randomUUID()))
                .post("/v1/incumbents").then().statusCode(400).body("code", equalTo("unknown-customer"));
        as().body(Map.of("productFamily", "ANALYTICS", "partnerId", northwind)).post("/v1/incumbents").then()
                .statusCode(400).body("errors.field", contains("customerId"));
    }

    @Test
    void anotherVendorAndEveryPartnerFindNothingOfIt() {
        put(ACCOUNT, account("Adler Optik GmbH", "CUSTOMER", 1)).then().statusCode(201);
        TestVendor other = TestVendor.create();

        other.as(Role.CHANNEL_MANAGER).get(ACCOUNT).then().statusCode(404);
        other.as(Role.CHANNEL_MANAGER).get("/v1/crm-accounts").then().body("items", empty());
        program.vendor().asPartner(northwind).get(ACCOUNT).then().statusCode(403);
        program.vendor().as(Role.AUDITOR).body(account("X", "NONE", 1)).put(ACCOUNT).then().statusCode(403);
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = program.vendor().token(Role.CHANNEL_MANAGER);
        Map<String, Object> variables = Map.of("account", account("Adler Optik GmbH", "NONE", 1), "opportunity",
                opportunity("Adler Optik GmbH", "ANALYTICS", "OPEN", 1), "named", named("Adler Optik", contoso),
                "incumbent", incumbent(contoso));
        String document = """
                mutation($account: WriteCrmAccountInput!, $opportunity: WriteCrmOpportunityInput!,
                         $named: WriteNamedAccountInput!, $incumbent: NameIncumbentInput!) {
                  a: putCrmAccount(source: "crm", externalId: "1", input: $account) { id customerId relation applied }
                  o: putCrmOpportunity(source: "crm", externalId: "1", input: $opportunity) { id customerId state }
                  n: createNamedAccount(input: $named) { id customerId revision }
                  i: nameIncumbent(input: $incumbent) { id customerId productFamily } }""";

        Response told = TestVendor.graphql(token, document, variables);

        told.then().body("errors", nullValue()).body("data.a.applied", is(true));
        String customer = told.path("data.a.customerId");
        assertThat(List.of(told.<String>path("data.o.customerId"), told.<String>path("data.n.customerId"),
                told.<String>path("data.i.customerId"))).containsOnly(customer);
        program.register(northwind, DealProgram.deal("Adler Optik")).then()
                .body("verdict", equalTo("CONFLICT_NAMED_ACCOUNT"));
        TestVendor.graphql(token, """
                query($customer: ID!) {
                  crmAccount(source: "crm", externalId: "1") { relation }
                  crmAccounts(customerId: $customer) { edges { node { externalId } } }
                  crmOpportunity(source: "crm", externalId: "1") { title }
                  crmOpportunities(state: OPEN) { edges { node { families customer { legalName } } } }
                  namedAccounts(customerId: $customer) { edges { node { partnerId } } }
                  incumbents(partnerId: "%s") { edges { node { startsOn } } } }""".formatted(contoso),
                Map.of("customer", customer)).then().body("errors", nullValue())
                .body("data.crmAccounts.edges", hasSize(1)).body("data.crmOpportunities.edges", hasSize(1))
                .body("data.namedAccounts.edges", hasSize(1)).body("data.incumbents.edges", hasSize(1));
        TestVendor.graphql(token, """
                mutation { n: endNamedAccount(id: "%s", expectedRevision: 1, input: {}) { endsOn }
                  i: endIncumbent(id: "%s", expectedRevision: 7, input: {}) { endsOn } }"""
                .formatted(told.<String>path("data.n.id"), told.<String>path("data.i.id")), Map.of()).then()
                .body("errors[0].extensions.code", equalTo("revision-stale"));
    }

    private io.restassured.specification.RequestSpecification as() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private Response put(String path, Map<String, Object> body) {
        return program.vendor().as(Role.INTEGRATION).body(body).put(path);
    }

    private static Map<String, Object> account(String name, String relation, Integer version) {
        Map<String, Object> body = new HashMap<>();
        body.put("customer", DealProgram.customer(name, "DE"));
        body.put("relation", relation);
        body.put("engagedAt", Instant.now().minus(Duration.ofDays(3)).toString());
        body.put("version", version);
        return body;
    }

    private static Map<String, Object> opportunity(String name, String family, String state, Integer version) {
        Map<String, Object> body = new HashMap<>();
        body.put("customer", DealProgram.customer(name, "DE"));
        body.put("title", "Analytics for " + name);
        body.put("families", List.of(family));
        body.put("state", state);
        body.put("value", Map.of("amount", "90000.00", "currency", "EUR"));
        body.put("engagedAt", Instant.now().minus(Duration.ofDays(3)).toString());
        body.put("version", version);
        return body;
    }

    private static Map<String, Object> named(String name, UUID partner) {
        Map<String, Object> body = new HashMap<>();
        body.put("externalId", "N-1");
        body.put("customer", DealProgram.customer(name, "DE"));
        body.put("partnerId", partner.toString());
        body.put("families", List.of("ANALYTICS"));
        return body;
    }

    private static Map<String, Object> incumbent(UUID partner) {
        return Map.of("customer", DealProgram.customer("Adler Optik GmbH", "DE"), "productFamily", "ANALYTICS",
                "partnerId", partner.toString());
    }
}

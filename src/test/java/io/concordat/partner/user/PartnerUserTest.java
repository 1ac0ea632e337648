package io.concordat.partner.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.partner.TestPartners;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Role;
import io.concordat.platform.work.UnitOfWork;
import io.concordat.support.TestVendor;

@QuarkusTest
class PartnerUserTest {

    @Inject
    UnitOfWork work;

    @Inject
    People people;

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);

    @Test
    void aUserIsCreatedReadReplacedAndListed() {
        UUID partner = partners.created("Northwind");

        Response created = post(vendor.as(Role.CHANNEL_MANAGER), partner, body("Nora"));

        created.then().statusCode(201).header("ETag", "\"1\"").body("firstName", equalTo("Nora"))
                .body("status", equalTo("ACTIVE")).body("partnerId", equalTo(partner.toString()))
                .body("personId", notNullValue());
        String path = "/v1/partner-users/" + created.path("id");
        assertThat(created.header("Location")).endsWith(path);

        put(vendor.as(Role.CHANNEL_MANAGER), path, 1, body("Eleonora", "status", "DISABLED")).then().statusCode(200)
                .header("ETag", "\"2\"").body("firstName", equalTo("Eleonora")).body("status", equalTo("DISABLED"));
        vendor.as(Role.AUDITOR).get(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("firstName", equalTo("Eleonora")).body("phone", equalTo("+49 221 555010"));
        post(vendor.as(Role.PROGRAM_ADMIN), partner, body("Paul")).then().statusCode(201);
        vendor.as(Role.AUDITOR).get("/v1/partners/" + partner + "/users").then()
                .body("items.firstName", contains("Paul", "Eleonora")).body("nextCursor", nullValue());
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        UUID partner = partners.created("Northwind");
        String token = vendor.token(Role.PROGRAM_ADMIN);

        Response created = TestVendor.graphql(token, """
                mutation($partner: ID!, $input: WritePartnerUserInput!) {
                  createPartnerUser(partnerId: $partner, input: $input, idempotencyKey: "u1") {
                    id personId firstName role revision } }""", Map.of("partner", partner, "input", body("Nora")));
        created.then().body("errors", nullValue()).body("data.createPartnerUser.role", equalTo("PARTNER_USER"));
        String id = created.path("data.createPartnerUser.id");

        TestVendor.graphql(token, """
                mutation($id: ID!, $input: WritePartnerUserInput!) {
                  replacePartnerUser(id: $id, input: $input, expectedRevision: 1) { role revision } }""",
                Map.of("id", id, "input", body("Nora", "role", "PARTNER_ADMIN"))).then()
                .body("data.replacePartnerUser.role", equalTo("PARTNER_ADMIN"))
                .body("data.replacePartnerUser.revision", is(2));
        TestVendor.graphql(token, "mutation($id: ID!) { erasePerson(id: $id) { id erasedAt } }",
                Map.of("id", created.path("data.createPartnerUser.personId"))).then()
                .body("data.erasePerson.erasedAt", notNullValue());
        TestVendor.graphql(token, """
                query($id: ID!, $partner: ID!) { partnerUser(id: $id) { firstName status }
                  partnerUsers(partnerId: $partner, first: 3) { edges { node { id email } } } }""",
                Map.of("id", id, "partner", partner)).then().body("errors", nullValue())
                .body("data.partnerUser.firstName", nullValue()).body("data.partnerUser.status", equalTo("DISABLED"))
                .body("data.partnerUsers.edges.node.id", contains(id))
                .body("data.partnerUsers.edges.node.email", contains((String) null));
    }

    @Test
    void aPartnersAdministratorManagesTheUsersOfItsOwnPartnerAlone() {
        UUID northwind = partners.created("Northwind");
        UUID contoso = partners.created("Contoso");
        String foreign = "/v1/partner-users/"
                + post(vendor.as(Role.CHANNEL_MANAGER), contoso, body("Carl")).path("id");

        String own = "/v1/partner-users/" + post(vendor.asPartner(northwind), northwind, body("Nora")).then()
                .statusCode(201).extract().path("id");
        put(vendor.asPartner(northwind), own, 1, body("Nora", "title", "CEO")).then().statusCode(200);

        post(vendor.asPartner(northwind), contoso, body("Eve")).then().statusCode(404)
                .body("code", equalTo("not-found"));
        put(vendor.asPartner(northwind), foreign, 1, body("Eve")).then().statusCode(404);
        vendor.asPartner(northwind).get(foreign).then().statusCode(404);
        vendor.asPartner(northwind).get("/v1/partners/" + contoso + "/users").then().statusCode(404);
        vendor.asPartner(northwind).get("/v1/partners/" + northwind + "/users").then()
                .body("items.firstName", contains("Nora"));
        TestVendor.create().as(Role.PROGRAM_ADMIN).get(own).then().statusCode(404);
    }

    @Test
    void whoIsNotPermittedIsRefusedBeforeAnyLookUp() {
        UUID partner = partners.created("Northwind");
        String user = vendor.partnerToken(partner, Role.PARTNER_USER);

        TestVendor.request(user).get("/v1/partners/" + partner + "/users").then().statusCode(403);
        post(TestVendor.request(user), partner, body("Eve")).then().statusCode(403);
        post(vendor.as(Role.FINANCE), UUID.randomUUID(), body("Eve")).then().statusCode(403);
        vendor.as(Role.CHANNEL_MANAGER).post("/v1/people/" + UUID.randomUUID() + "/erasure").then().statusCode(403);
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        UUID partner = partners.created("Northwind");

        refused(partner, "email", "nora", "email-malformed");
        refused(partner, "email", "", "required");
        refused(partner, "firstName", null, "required");
        refused(partner, "phone", "call me", "phone-malformed");
        refused(partner, "role", "KING", "malformed");
        refused(partner, "role", null, "required");
        refused(partner, "title", "x".repeat(101), "length");
    }

    @Test
    void aTerminatedPartnerGetsNoNewUser() {
        UUID partner = partners.created("Northwind");
        partners.move(partner, 1, "termination").then().statusCode(200);

        post(vendor.as(Role.CHANNEL_MANAGER), partner, body("Nora")).then().statusCode(409)
                .body("code", equalTo("partner-state"));
    }

    @Test
    void aChangeNeedsTheRevisionThatTheCallerSaw() {
        UUID partner = partners.created("Northwind");
        String path = "/v1/partner-users/" + post(vendor.as(Role.CHANNEL_MANAGER), partner, body("Nora")).path("id");

        vendor.as(Role.CHANNEL_MANAGER).body(body("X")).put(path).then().statusCode(428);
        put(vendor.as(Role.CHANNEL_MANAGER), path, 9, body("X")).then().statusCode(412);
    }

    @Test
    void anErasureBlanksThePersonForGoodAndIsAuditedWithoutPersonalData() {
        UUID partner = partners.created("Northwind");
        Response created = post(vendor.as(Role.CHANNEL_MANAGER), partner, body("Nora"));
        String path = "/v1/partner-users/" + created.path("id");
        String person = created.path("personId");

        Response erased = erase(person);
        Response again = erase(person);

        erased.then().statusCode(200).body("id", equalTo(person)).body("erasedAt", notNullValue());
        assertThat((String) again.path("erasedAt")).isEqualTo(erased.path("erasedAt"));
        vendor.as(Role.AUDITOR).get(path).then().body("firstName", nullValue()).body("lastName", nullValue())
                .body("email", nullValue()).body("phone", nullValue()).body("title", nullValue())
                .body("status", equalTo("DISABLED")).body("revision", is(2));
        put(vendor.as(Role.CHANNEL_MANAGER), path, 2, body("Nora")).then().statusCode(409)
                .body("code", equalTo("person-erased"));
        erase(UUID.randomUUID().toString()).then().statusCode(404);
        List<String> trail = trail();
        assertThat(trail.stream().filter(entry -> entry.startsWith("person-erased"))).hasSize(1);
        assertThat(trail).noneMatch(entry -> entry.contains("Nora") || entry.contains("northwind.example"));
    }

    @Test
    void peopleAreStoredAndFoundManyAtATime() throws Throwable {
        Person eva = new Person(UUID.randomUUID(), "Eva", "Kern", null, null, "CTO");
        Person li = new Person(UUID.randomUUID(), null, "李", "li@contoso.example", "+86 10 1234", null);

        List<Person> found = VertxContextSupport.subscribeAndAwait(() -> work.read(caller(), unit -> people
                .insertAll(unit, List.of(eva, li))
                .chain(() -> people.find(unit, List.of(li.id(), eva.id(), UUID.randomUUID())))));

        assertThat(found).containsExactlyInAnyOrder(eva, li);
    }

    private List<String> trail() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work.read(caller(), unit -> unit
                    .select("select action, detail::text from audit_event where vendor_id = $1", vendor.id())
                    .map(rows -> rows.stream().map(row -> row[0] + " " + row[1]).toList())));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private Caller caller() {
        return new Caller(vendor.vendor(), "test", Set.of(Role.PROGRAM_ADMIN), null, null);
    }

    private Response erase(String person) {
        return vendor.as(Role.PROGRAM_ADMIN).post("/v1/people/" + person + "/erasure");
    }

    private void refused(UUID partner, String field, Object value, String code) {
        post(vendor.as(Role.CHANNEL_MANAGER), partner, body("Nora", field, value)).then().statusCode(400)
                .body("code", equalTo(code)).body("errors.field", contains(field));
    }

    private static Response post(RequestSpecification as, UUID partner, Map<String, Object> body) {
        return as.body(body).post("/v1/partners/" + partner + "/users");
    }

    private static Response put(RequestSpecification as, String path, int revision, Map<String, Object> body) {
        return as.header("If-Match", "\"" + revision + "\"").body(body).put(path);
    }

    private static Map<String, Object> body(String firstName) {
        return new HashMap<>(Map.of("firstName", firstName, "lastName", "West", "email", "nora@northwind.example",
                "phone", "+49 221 555010", "role", "PARTNER_USER"));
    }

    private static Map<String, Object> body(String firstName, String field, Object value) {
        Map<String, Object> body = body(firstName);
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return body;
    }
}

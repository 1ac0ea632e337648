package io.concordat.deal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

/** Registrations that change hands. */
@QuarkusTest
class TransferTest {

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;
    private String deal;

    @BeforeEach
    void aProtectedRegistration() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
        deal = program.registered(northwind, DealProgram.deal("Müller GmbH"));
    }

    @Test
    void theVendorGivesARegistrationWithItsProtectionToAnotherPartner() {
        transfer(manager(), deal, 1, Map.of("partnerId", contoso, "reason", "Northwind closes its office."))
                .then().statusCode(201).header("ETag", "\"2\"").body("fromPartnerId", equalTo(northwind.toString()))
                .body("toPartnerId", equalTo(contoso.toString())).body("registrationRevision", is(2));

        program.vendor().asPartner(northwind).get("/v1/deal-registrations/" + deal).then().statusCode(404);
        program.vendor().asPartner(northwind).get("/v1/deal-registrations").then().body("items", hasSize(0));
        program.vendor().asPartner(contoso).get("/v1/deal-registrations/" + deal).then().statusCode(200)
                .body("status", equalTo("APPROVED")).body("revision", is(2));
        program.register(program.partner(), DealProgram.deal("Müller GmbH")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER"));
        program.register(contoso, DealProgram.deal("Müller GmbH")).then().statusCode(200)
                .body("id", equalTo(deal)).body("verdict", equalTo("EXACT_DUPLICATE"));
        program.vendor().as(Role.AUDITOR).get("/v1/audit-events?subjectId=" + deal).then().statusCode(200)
                .body("items.action", hasItem("deal-transferred"));
    }

    @Test
    void theHistoryIsReadableAndDoesNotTellAPartnerWhoTheOtherWas() {
        transfer(manager(), deal, 1, Map.of("partnerId", contoso, "reason", "Northwind closes its office."));
        transfer(manager(), deal, 2, Map.of("partnerId", northwind, "reason", "It stays open after all."));

        manager().get(path(deal) + "/transfers").then().statusCode(200)
                .body("items.fromPartnerId", contains(northwind.toString(), contoso.toString()))
                .body("items.reason", contains("Northwind closes its office.", "It stays open after all."));
        Response seen = program.vendor().asPartner(northwind).get(path(deal) + "/transfers");
        seen.then().statusCode(200).body("items", hasSize(2)).body("items[0].toPartnerId", nullValue())
                .body("items[1].toPartnerId", equalTo(northwind.toString()));
        assertThat(seen.asString()).doesNotContain(contoso.toString()).doesNotContain("transferredBy");
        program.vendor().asPartner(contoso).get(path(deal) + "/transfers").then().statusCode(404);
    }

    @Test
    void thePartnerThatTakesOverMustBeActiveEnrolledAndWithoutTheSameDeal() {
        UUID suspended = program.partner();
        manager().header("If-Match", "\"1\"").body(Map.of("reason", "Unpaid fees."))
                .post("/v1/partners/" + suspended + "/suspension").then().statusCode(200);
        String outside = manager().body(Map.of("name", "Outside", "type", "RESELLER", "country", "DE"))
                .post("/v1/partners").then().statusCode(201).extract().path("id");
        UUID rival = program.partner();
        program.registered(rival, DealProgram.deal("Müller GmbH"));

        refused(Map.of("partnerId", suspended, "reason", "Because."), 409, "partner-not-active");
        refused(Map.of("partnerId", outside, "reason", "Because."), 409, "partner-not-enrolled");
        refused(Map.of("partnerId", rival, "reason", "Because."), 409, "partner-has-this-deal");
        refused(Map.of("partnerId", UUID.randomUUID(), "reason", "Because."), 404, "not-found");
        refused(Map.of("partnerId", northwind, "reason", "Because."), 409, "nothing-to-transfer");
        refused(Map.of("partnerId", contoso, "partnerUserId", user(northwind, "Nora"), "reason", "Because."), 400,
                "unknown-partner-user");
        refused(Map.of("partnerId", contoso), 400, "required");
        transfer(manager(), deal, 7, Map.of("partnerId", contoso, "reason", "Because.")).then().statusCode(412);
        manager().body(Map.of("partnerId", contoso, "reason", "Because.")).post(path(deal) + "/transfer").then()
                .statusCode(428);
    }

    @Test
    void aReferenceThatTheOtherPartnerUsesIsInTheWay() {
        String referred = referred(northwind, "Schulze AG");
        referred(contoso, "Meier KG");

        transfer(manager(), referred, 1, Map.of("partnerId", contoso, "reason", "Because.")).then().statusCode(409)
                .body("code", equalTo("external-reference-taken"));
    }

    @Test
    void aPartnersAdministratorGivesItToAColleagueButNotAway() {
        UUID nora = user(northwind, "Nora");

        RequestSpecification admin = program.vendor().asPartner(northwind);
        transfer(admin, deal, 1, Map.of("partnerUserId", nora, "reason", "Nora knows them.")).then().statusCode(201)
                .body("toPartnerUserId", equalTo(nora.toString()));
        program.vendor().asPartner(northwind).get(path(deal)).then().body("partnerUserId", equalTo(nora.toString()));
        transfer(program.vendor().asPartner(northwind), deal, 2, Map.of("partnerId", contoso, "reason", "Take it."))
                .then().statusCode(404);
        transfer(program.vendor().asPartner(contoso), deal, 2, Map.of("reason", "Mine.")).then().statusCode(404);
        RequestSpecification user = TestVendor
                .request(program.vendor().partnerToken(northwind, Role.PARTNER_USER));
        transfer(user, deal, 2, Map.of("partnerUserId", nora, "reason", "Mine.")).then().statusCode(403);
        transfer(program.vendor().asPartner(northwind), deal, 2, Map.of("reason", "Nobody, for now.")).then()
                .statusCode(201).body("toPartnerUserId", nullValue());
    }

    @Test
    void whatHasEndedIsNotTransferredAndAnotherVendorFindsNothing() {
        DealProgram reviewed = DealProgram.with(Map.of("approveClear", false));
        UUID partner = reviewed.partner();
        String ended = reviewed.registered(partner, DealProgram.deal("Müller GmbH"));
        reviewed.vendor().asPartner(partner).header("If-Match", "\"1\"").body(Map.of("reason", "Over."))
                .post(path(ended) + "/withdrawal").then().statusCode(200);

        transfer(reviewed.vendor().as(Role.CHANNEL_MANAGER), ended, 2,
                Map.of("partnerId", reviewed.partner(), "reason", "Because.")).then().statusCode(409)
                .body("code", equalTo("deal-state"));
        transfer(manager(), ended, 2, Map.of("partnerId", contoso, "reason", "Because.")).then().statusCode(404);
        manager().get(path(ended) + "/transfers").then().statusCode(404);
    }

    @Test
    void ofTenTransfersAtOnceOneHappens() {
        List<UUID> others = IntStream.range(0, 10).mapToObj(i -> program.partner()).toList();

        List<Integer> answers = others.stream().map(other -> CompletableFuture.supplyAsync(
                () -> transfer(manager(), deal, 1, Map.of("partnerId", other, "reason", "Because.")).statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(9);
        assertThat(Sql.count(program.vendor().id(), "select count(*) from deal_transfer where vendor_id = $1",
                program.vendor().id())).isOne();
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String mutation = """
                mutation($id: ID!, $to: ID!) { transferDeal(id: $id, expectedRevision: 1, idempotencyKey: "t1",
                  input: { partnerId: $to, reason: "Northwind closes its office." }) { id toPartnerId } }""";
        Map<String, Object> variables = Map.of("id", deal, "to", contoso.toString());
        String token = program.vendor().token(Role.CHANNEL_MANAGER);

        Response first = TestVendor.graphql(token, mutation, variables);
        first.then().body("errors", nullValue()).body("data.transferDeal.toPartnerId", equalTo(contoso.toString()));
        TestVendor.graphql(token, mutation, variables).then().body("data.transferDeal.id",
                equalTo(first.path("data.transferDeal.id")));
        TestVendor.graphql(token, """
                query($id: ID!) { dealRegistration(id: $id) { partner { id } transfers { fromPartnerId reason } } }""",
                Map.of("id", deal)).then().body("errors", nullValue())
                .body("data.dealRegistration.partner.id", equalTo(contoso.toString()))
                .body("data.dealRegistration.transfers.fromPartnerId", contains(northwind.toString()));
    }

    private RequestSpecification manager() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private static Response transfer(RequestSpecification as, String deal, int revision, Map<String, Object> body) {
        return as.header("If-Match", "\"" + revision + "\"").body(body).post(path(deal) + "/transfer");
    }

    private void refused(Map<String, Object> body, int status, String code) {
        transfer(manager(), deal, 1, body).then().statusCode(status).body("code", equalTo(code));
    }

    private UUID user(UUID partner, String firstName) {
        return UUID.fromString(program.vendor().asPartner(partner)
                .body(Map.of("firstName", firstName, "lastName", "West", "email", firstName + "@northwind.example",
                        "role", "PARTNER_USER"))
                .post("/v1/partners/" + partner + "/users").then().statusCode(201).extract().<String>path("id"));
    }

    private String referred(UUID partner, String customer) {
        Map<String, Object> body = new HashMap<>(DealProgram.deal(customer));
        body.put("externalReference", "OPP-1");
        return program.registered(partner, body);
    }

    private static String path(String deal) {
        return "/v1/deal-registrations/" + deal;
    }
}

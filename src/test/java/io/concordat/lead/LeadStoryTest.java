package io.concordat.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.platform.work.DueWorkRunner;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class LeadStoryTest {

    @Inject
    MovableClock clock;
    @Inject
    DueWorkRunner runner;

    private Leads leads;
    private UUID north;
    private UUID south;

    @BeforeEach
    void twoPartners() {
        leads = Leads.create();
        north = leads.partner();
        south = leads.partner();
    }

    @Test
    void aLeadIsOfferedByTheFirstRuleThatIsMeantForItAndShowsNoPeopleBeforeItIsAccepted() {
        Map<String, Object> french = Leads.naming(south);
        french.put("position", 1);
        french.put("countries", List.of("FR"));
        leads.stored(french);
        String rule = leads.stored(Leads.naming(north, south));

        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));

        leads.seenByVendor(id).then().body("status", equalTo("OFFERED")).body("partnerId", equalTo(north.toString()))
                .body("contacts[0].lastName", equalTo("Kern")).body("revision", equalTo(1));
        Response offered = leads.seenBy(north, id);
        offered.then().statusCode(200).header("ETag", equalTo("\"1\""))
                .body("company", equalTo("Keller Werkzeugbau GmbH")).body("country", equalTo("DE"))
                .body("families", contains("ANALYTICS"));
        assertThat(offered.jsonPath().getMap("$")).containsOnlyKeys("id", "status", "company", "country", "families",
                "partnerId", "respondBy", "createdAt", "changedAt", "revision");
        leads.seenBy(south, id).then().statusCode(404);
        leads.vendor().get("/v1/leads/" + id + "/assignments").then().body("items[0].ruleId", equalTo(rule))
                .body("items[0].candidates.partnerId", contains(north.toString(), south.toString()))
                .body("items[0].why", containsString("rule's order"));

        leads.as(north, id, "acceptance", null).then().statusCode(200).body("status", equalTo("ACCEPTED"))
                .body("contacts[0].email", equalTo("eva@kern-werke.de")).body("notes", equalTo("Asked for a demo."))
                .body("contactsWithheld", equalTo(false)).body("$", not(hasKey("createdBy")));
    }

    @Test
    void withoutTheirConsentThePartnerNeverSeesThePeopleAndNamesItsOwnToConvert() {
        leads.stored(Leads.naming(north));
        Map<String, Object> lead = Leads.lead("Private People GmbH");
        lead.remove("consent");
        String id = leads.created(lead);

        leads.as(north, id, "acceptance", null).then().body("contactsWithheld", equalTo(true)).body("$",
                not(hasKey("contacts")));
        leads.as(north, id, "conversion", Leads.conversion()).then().statusCode(400).body("code",
                equalTo("contacts-required"));
        Map<String, Object> conversion = Leads.conversion();
        conversion.put("contacts", List.of(Map.of("lastName", "Own")));
        Response converted = leads.as(north, id, "conversion", conversion);

        converted.then().statusCode(200).body("status", equalTo("CONVERTED"));
        leads.program().vendor().asPartner(north)
                .get("/v1/deal-registrations/" + converted.path("registrationId")).then()
                .body("contacts.lastName", contains("Own"));
    }

    @Test
    void aDeclinedLeadGoesToTheNextPartnerAndInTheEndIntoTheQueueAndIsAssignedByHand() {
        leads.stored(Leads.naming(north, south));
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));

        leads.as(north, id, "decline", Map.of("reason", "OTHER")).then().statusCode(400);
        leads.as(north, id, "decline", Map.of("reason", "NO_CAPACITY")).then().statusCode(200)
                .body("status", equalTo("DECLINED")).body("declineReason", equalTo("NO_CAPACITY"))
                .body("$", not(hasKey("why")));
        leads.seenBy(north, id).then().statusCode(404);
        leads.as(south, id, "decline", Map.of("reason", "OTHER", "note", "We know them too well.")).then()
                .statusCode(200);

        leads.seenByVendor(id).then().body("status", equalTo("IN_QUEUE")).body("offers", equalTo(2))
                .body("queueReason", containsString("can have it"));
        leads.vendor().queryParam("status", "IN_QUEUE").get("/v1/leads").then().body("items.id", contains(id));
        leads.asVendor(id, "assignment", Map.of("reason", "Nobody else left.")).then().statusCode(200).body("status",
                equalTo("IN_QUEUE"));
        leads.asVendor(id, "assignment",
                Map.of("partnerId", north, "reason", "They agreed by phone.", "responseHours", 4)).then()
                .statusCode(200).body("status", equalTo("OFFERED")).body("partnerId", equalTo(north.toString()));
        leads.as(north, id, "acceptance", null).then().statusCode(200);
        leads.vendor().get("/v1/leads/" + id + "/assignments").then()
                .body("items.status", contains("DECLINED", "DECLINED", "ACCEPTED"))
                .body("items.attempt", contains(1, 2, 3)).body("items[2].why", equalTo("They agreed by phone."));
        leads.program().vendor().asPartner(north).get("/v1/leads/" + id + "/assignments").then().body("items.status",
                contains("DECLINED", "ACCEPTED"));
    }

    @Test
    void aPartnerThatDoesNotAnswerInTimeLosesTheLeadAndCannotAcceptItAfterItsTimeEvenBeforeTheTimeOutRuns() {
        leads.stored(Leads.naming(north, south));
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));

        clock.advance(leads.vendorId(), Duration.ofHours(23));
        run();
        leads.seenByVendor(id).then().body("partnerId", equalTo(north.toString()));
        clock.advance(leads.vendorId(), Duration.ofHours(2));
        Response late = leads.as(north, id, "acceptance", null);
        run();

        assertThat(late.statusCode()).isIn(404, 409);
        leads.seenByVendor(id).then().body("status", equalTo("OFFERED")).body("partnerId", equalTo(south.toString()));
        leads.vendor().get("/v1/leads/" + id + "/assignments").then().body("items.status",
                contains("TIMED_OUT", "OFFERED"));
    }

    @Test
    void afterTheRulesNumberOfAttemptsTheLeadGoesIntoTheQueueAlthoughPartnersAreLeft() {
        Map<String, Object> rule = Leads.naming(north, south);
        rule.put("maxAttempts", 1);
        leads.stored(rule);
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));

        leads.as(north, id, "decline", Map.of("reason", "TOO_SMALL")).then().statusCode(200);

        leads.seenByVendor(id).then().body("status", equalTo("IN_QUEUE")).body("queueReason",
                containsString("Offers so far: 1"));
        leads.asVendor(id, "assignment", Map.of("reason", "Ask the rules once more.")).then().body("partnerId",
                equalTo(south.toString()));
    }

    @Test
    void theTimeToAnswerCanRunInBusinessHours() {
        Map<String, Object> rule = Leads.naming(north);
        rule.put("calendar", "DEFAULT");
        rule.put("responseHours", 40);
        leads.stored(rule);
        String id = leads.created(Leads.lead("Patient GmbH"));

        // Forty hours of work, Monday to Friday nine to five, are a week, whenever it begins.
        Instant respondBy = Instant.parse(leads.seenByVendor(id).path("respondBy"));
        assertThat(Duration.between(clock.now(leads.vendorId()), respondBy))
                .isBetween(Duration.ofDays(4), Duration.ofDays(8));
        rule.put("calendar", "NO_SUCH");
        leads.program().vendor().as(Role.PROGRAM_ADMIN).body(rule).post("/v1/lead-routing-rules").then()
                .statusCode(400).body("errors.field", contains("calendar"));
    }

    @Test
    void aPartnerAtItsCapacityGetsNoMoreAndOneWithFewerOpenLeadsIsPreferred() {
        Map<String, Object> rule = Leads.rule("LEAST_OPEN_LEADS");
        rule.put("capacity", 1);
        leads.stored(rule);

        leads.created(Leads.lead("First GmbH"));
        leads.created(Leads.lead("Second GmbH"));
        String third = leads.created(Leads.lead("Third GmbH"));

        leads.vendor().queryParam("status", "OFFERED").get("/v1/leads").then().body("items.partnerId",
                hasItems(north.toString(), south.toString()));
        leads.seenByVendor(third).then().body("status", equalTo("IN_QUEUE"));
    }

    @Test
    void theRulesLookAtTierTypeSegmentAndCountryOfThePartners() {
        leads.program().vendor().withCode("tiers", "GOLD").withCode("segments", "PUBLIC");
        UUID gold = leads.program().partner(Map.of("tier", "GOLD", "segments", List.of("PUBLIC"), "type", "MSP"));
        leads.program().partner(Map.of("tier", "GOLD", "segments", List.of("PUBLIC"), "type", "MSP", "country", "AT"));
        Map<String, Object> rule = Leads.rule("WEIGHTED_ROUND_ROBIN");
        rule.putAll(Map.of("partnerTiers", List.of("GOLD"), "partnerSegments", List.of("PUBLIC"), "partnerTypes",
                List.of("MSP"), "sameCountry", true));
        leads.stored(rule);

        for (int i = 0; i < 3; i++) {
            String id = leads.created(Leads.lead("Keller " + i + " GmbH"));
            leads.seenByVendor(id).then().body("partnerId", equalTo(gold.toString()));
        }
    }

    @Test
    void anAcceptedLeadBecomesADealRegistrationThatKnowsWhereItCameFrom() {
        leads.stored(Leads.naming(north));
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));
        leads.as(north, id, "conversion", Leads.conversion()).then().statusCode(409).body("code",
                equalTo("lead-state"));
        leads.as(north, id, "acceptance", null).then().statusCode(200);
        leads.as(north, id, "qualification", null).then().statusCode(200).body("status", equalTo("QUALIFIED"));

        Response converted = leads.as(north, id, "conversion", Leads.conversion());

        converted.then().statusCode(200).body("status", equalTo("CONVERTED")).body("registrationId", notNullValue());
        String deal = converted.path("registrationId");
        leads.program().vendor().asPartner(north).get("/v1/deal-registrations/" + deal).then()
                .body("leadSource", equalTo("WEB_FORM")).body("source", equalTo("VENDOR"))
                .body("dealValue.amount", equalTo("20000.00")).body("products.family", contains("ANALYTICS"))
                .body("contacts.lastName", contains("Kern")).body("status", equalTo("APPROVED"));
        leads.vendor().queryParam("registrationId", deal).get("/v1/leads").then().body("items.id", contains(id));
        TestVendor.graphql(leads.program().vendor().partnerToken(north, Role.PARTNER_USER), """
                { dealRegistration(id: "%s") { leads { id status } }
                  lead(id: "%s") { registration { id leadSource } partner { id } assignments { status why } } }"""
                .formatted(deal, id), Map.of()).then().body("data.dealRegistration.leads.id", contains(id))
                .body("data.lead.registration.id", equalTo(deal)).body("data.lead.partner.id",
                        equalTo(north.toString()))
                .body("data.lead.assignments.status", contains("ACCEPTED"))
                .body("data.lead.assignments[0].why", nullValue());
    }

    @Test
    void aConversionThatTheDealRefusesLeavesTheLeadAsItWas() {
        leads.stored(Leads.naming(north));
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));
        leads.as(north, id, "acceptance", null).then().statusCode(200);
        Map<String, Object> conversion = Leads.conversion();
        conversion.put("products", List.of(Map.of("family", "NO_SUCH_FAMILY")));

        leads.as(north, id, "conversion", conversion).then().statusCode(400).body("code", equalTo("unknown-code"));

        leads.seenByVendor(id).then().body("status", equalTo("ACCEPTED")).body("revision", equalTo(2));
    }

    @Test
    void aConversionOfADealThatThePartnerHadRegisteredIsLinkedToThatOne() {
        leads.stored(Leads.naming(north));
        String deal = leads.program().registered(north, DealProgram.deal("Keller Werkzeugbau GmbH"));
        String id = leads.created(Leads.lead("Keller Werkzeugbau GmbH"));
        leads.as(north, id, "acceptance", null).then().statusCode(200);

        leads.as(north, id, "conversion", Leads.conversion()).then().statusCode(200).body("registrationId",
                equalTo(deal));
    }

    @Test
    void aLeadWithNothingToSellIsDisqualifiedAndOneThatTheVendorTakesBackIsWithdrawn() {
        leads.stored(Leads.naming(north));
        String nothing = leads.created(Leads.lead("Nothing GmbH"));
        leads.as(north, nothing, "acceptance", null).then().statusCode(200);
        leads.as(north, nothing, "disqualification", Map.of("reason", "NO_BUDGET")).then().statusCode(200)
                .body("status", equalTo("DISQUALIFIED")).body("endReason", equalTo("NO_BUDGET"));
        leads.asVendor(nothing, "withdrawal", Map.of("reason", "Too late.")).then().statusCode(409);

        String gone = leads.created(Leads.lead("Gone GmbH"));
        leads.asVendor(gone, "withdrawal", Map.of("reason", "They bought directly.")).then().statusCode(200)
                .body("status", equalTo("WITHDRAWN")).body("$", not(hasKey("partnerId")));
        leads.seenBy(north, gone).then().statusCode(404);
    }

    @Test
    void theSameStoryRunsOverGraphql() {
        String admin = leads.program().vendor().token(Role.PROGRAM_ADMIN);
        String partner = leads.program().vendor().partnerToken(north, Role.PARTNER_ADMIN);
        Map<String, Object> rule = Leads.naming(north, south);
        String ruleId = TestVendor.graphql(admin,
                "mutation($input: WriteLeadRoutingRuleInput!) { createLeadRoutingRule(input: $input) { id revision } }",
                Map.of("input", rule)).path("data.createLeadRoutingRule.id");
        TestVendor
                .graphql(admin,
                        """
                                mutation($input: WriteLeadRoutingRuleInput!) {
                                  replaceLeadRoutingRule(id: "%s", input: $input, expectedRevision: 1) { revision partners { weight } } }"""
                                .formatted(ruleId),
                        Map.of("input", rule))
                .then()
                .body("data.replaceLeadRoutingRule.revision", equalTo(2));
        String id = TestVendor.graphql(admin,
                """
                        mutation($input: CreateLeadInput!) { createLead(input: $input, idempotencyKey: "one") { id status } }""",
                Map.of("input", Leads.lead("Graph GmbH"))).path("data.createLead.id");
        TestVendor
                .graphql(partner, "{ leads(status: OFFERED) { edges { node { id company contacts { lastName } } } } }",
                        Map.of())
                .then().body("data.leads.edges[0].node.company", equalTo("Graph GmbH"))
                .body("data.leads.edges[0].node.contacts", nullValue());
        TestVendor.graphql(partner, """
                mutation { declineLead(id: "%s", input: {reason: TOO_SMALL}, expectedRevision: 1) { declineReason } }"""
                .formatted(id), Map.of()).then().body("data.declineLead.declineReason", equalTo("TOO_SMALL"));
        TestVendor.graphql(partner, "mutation { acceptLead(id: \"%s\", expectedRevision: 2) { id } }".formatted(id),
                Map.of()).then().body("errors[0].extensions.code", equalTo("not-found"));
        String other = leads.program().vendor().partnerToken(south, Role.PARTNER_USER);
        TestVendor.graphql(other, """
                mutation { acceptLead(id: "%s", expectedRevision: 2) { contacts { lastName } } }""".formatted(id),
                Map.of()).then().body("data.acceptLead.contacts.lastName", contains("Kern"));
        TestVendor.graphql(other, """
                mutation($input: ConvertLeadInput!) {
                  convertLead(id: "%s", input: $input, expectedRevision: 3, idempotencyKey: "two") {
                    status registration { status } } }""".formatted(id), Map.of("input", Leads.conversion())).then()
                .body("data.convertLead.registration.status", equalTo("APPROVED"));
        TestVendor.graphql(admin, "{ lead(id: \"%s\") { assignments { attempt ruleName candidates { excludedBy } } } }"
                .formatted(id), Map.of()).then().body("data.lead.assignments.attempt", contains(1, 2))
                .body("data.lead.assignments[1].candidates.excludedBy", contains(null, "DECLINED_BEFORE"));
    }

    @Test
    void aRetryGetsTheFirstAnswerAndAnExternalReferenceIsTakenOnce() {
        leads.stored(Leads.naming(north));
        Map<String, Object> lead = new HashMap<>(Leads.lead("Twice GmbH"));
        lead.put("externalReference", "L-1");
        String token = leads.program().vendor().token(Role.INTEGRATION);
        RestAssured.given().auth().preemptive().oauth2(token).contentType(ContentType.JSON).body(lead)
                .post("/v1/leads").then().statusCode(400).body("code", equalTo("idempotency-key-required"));
        var request = TestVendor.request(token).body(lead);
        Response created = request.post("/v1/leads");
        Response again = request.post("/v1/leads");

        assertThat(again.statusCode()).isEqualTo(created.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(created.asString());
        TestVendor.request(token).body(lead).post("/v1/leads").then().statusCode(409).body("code",
                equalTo("external-reference-taken"));
        leads.program().vendor().as(Role.AUDITOR).queryParam("subjectId", created.path("id").toString())
                .get("/v1/audit-events").then().body("items.action", hasItems("lead-created", "lead-offered"));
    }

    @Test
    void leadsAndRulesThatMakeNoSenseAreRefused() {
        Map<String, Object> lead = Leads.lead("Odd GmbH");
        lead.put("families", List.of("NO_SUCH"));
        leads.vendor().body(lead).post("/v1/leads").then().statusCode(400).body("code", equalTo("unknown-code"));
        lead = Leads.lead("Odd GmbH");
        lead.put("customer", DealProgram.customer("Odd GmbH", "QQ"));
        leads.vendor().body(lead).post("/v1/leads").then().statusCode(400).body("code", equalTo("country-unknown"));
        Map<String, Object> rule = Leads.rule("NAMED_PARTNER");
        leads.program().vendor().as(Role.PROGRAM_ADMIN).body(rule).post("/v1/lead-routing-rules").then()
                .statusCode(400).body("errors.field", contains("partners"));
        leads.program().vendor().as(Role.PROGRAM_ADMIN).body(Leads.naming(UUID.randomUUID()))
                .post("/v1/lead-routing-rules").then().statusCode(400).body("code", equalTo("unknown-partner"));
        leads.program().vendor().as(Role.PROGRAM_ADMIN).get("/v1/lead-routing-rules").then().body("items", empty());
    }

    private void run() {
        runner.run().await().indefinitely();
    }
}

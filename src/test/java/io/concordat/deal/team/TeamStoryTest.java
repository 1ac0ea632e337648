package io.concordat.deal.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.DealProgram;
import io.concordat.support.MovableClock;
import io.concordat.support.TestVendor;

@QuarkusTest
class TeamStoryTest {

    @Inject
    MovableClock clock;

    private DealProgram program;
    private TestVendor vendor;
    private UUID owner;
    private UUID guest;

    @BeforeEach
    void twoPartners() {
        program = DealProgram.create();
        vendor = program.vendor();
        owner = program.partner();
        guest = program.partner();
    }

    @Test
    void sharesAreOneHundredPercentToTheHundredthAndEveryTeamIsKept() {
        UUID third = program.partner();
        Map<String, Object> deal = DealProgram.deal("Team Works GmbH");
        deal.put("secondaryPartners", List.of(Map.of("partnerId", guest, "role", "INFLUENCING"),
                Map.of("partnerId", third, "role", "FULFILLING")));
        String id = program.registered(owner, deal);
        vendor.asPartner(owner).get(path(id)).then().statusCode(200).header("ETag", "\"0\"")
                .body("participants.party", contains(owner.toString(), guest.toString(), third.toString()))
                .body("participants.role", contains("SOURCING", "INFLUENCING", "FULFILLING"));

        replace(id, 0, member(owner, "SOURCING", "33.33"), member(guest, "INFLUENCING", "33.33"),
                member(third, "FULFILLING", "33.33")).then().statusCode(400).body("code", equalTo("shares-not-whole"))
                .body("errors[0].message", containsString("99.99"));
        replace(id, 0, member(owner, "SOURCING", "33.333"), member(guest, "INFLUENCING", "66.667")).then()
                .statusCode(400).body("errors[0].field", equalTo("participants[0].sharePercent"));
        replace(id, 0, member(guest, "INFLUENCING", "100")).then().statusCode(400)
                .body("code", equalTo("owner-missing"));
        replace(id, 0, member(owner, "SOURCING", "50"), member(owner, "SOURCING", "50")).then().statusCode(400)
                .body("code", equalTo("participant-twice"));
        replace(id, 0, member(owner, "SOURCING", "50"), member(program.partner(), "FULFILLING", "50")).then()
                .statusCode(400).body("code", equalTo("not-in-team"));
        replace(id, 1, member(owner, "SOURCING", "100")).then().statusCode(412);
        replace(id, 0, member(owner, "SOURCING", "33.34"), member(guest, "INFLUENCING", "33.33"),
                member(third, "FULFILLING", "33.33")).then().statusCode(200).header("ETag", "\"1\"")
                .body("participants", hasSize(3)).body("changedBy", nullValue());
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("participants",
                List.of(member(owner, "SOURCING", "90"), Map.of("party", "VENDOR", "role", "FULFILLING",
                        "sharePercent", new BigDecimal("10")))))
                .put(path(id)).then().statusCode(200).body("revision", equalTo(2))
                .body("participants.party", hasItem("VENDOR")).body("changedBy", notNullValue());
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"2\"").body(Map.of("participants",
                List.of(member(owner, "SOURCING", "90"), member(UUID.randomUUID(), "FULFILLING", "10"))))
                .put(path(id)).then().statusCode(400).body("code", equalTo("unknown-partner"));

        vendor.asPartner(owner).get(path(id) + "/history").then().body("items.revision", contains(2, 1, 0));
        vendor.asPartner(guest).get(path(id)).then().statusCode(404);
        vendor.asPartner(guest).get(path(id) + "/history").then().statusCode(404);
    }

    @Test
    void anInvitedPartnerSeesTheNamedSnapshotAsItWasAndNothingElse() {
        Map<String, Object> deal = DealProgram.deal("Snapshot Works GmbH");
        deal.put("consent", Map.of("shareData", true, "contact", true));
        String id = program.registered(owner, deal);

        Response sent = invite(id, Map.of("party", guest, "role", "FULFILLING", "message", "Join us.",
                "snapshotName", "FULL", "expiresInDays", 5));
        sent.then().statusCode(201).body("status", equalTo("INVITED")).body("from", equalTo(owner.toString()))
                .body("registrationId", equalTo(id)).body("invitedBy", nullValue());
        String invitation = sent.path("id");
        invite(id, Map.of("party", guest, "role", "FULFILLING")).then().statusCode(409)
                .body("code", equalTo("invitation-open"));
        Map<String, Object> changed = new HashMap<>(deal);
        changed.put("title", "Another title");
        vendor.asPartner(owner).header("If-Match", "\"1\"").body(changed).put("/v1/deal-registrations/" + id).then()
                .statusCode(200);

        vendor.asPartner(guest).get("/v1/invitations/" + invitation).then().statusCode(200)
                .body("registrationId", nullValue()).body("message", equalTo("Join us."));
        vendor.asPartner(guest).get("/v1/invitations/" + invitation + "/snapshot").then().statusCode(200)
                .body("title", equalTo("Analytics rollout")).body("customerName", equalTo("Snapshot Works GmbH"))
                .body("customerCountry", equalTo("DE")).body("families", contains("ANALYTICS"))
                .body("dealValue.amount", equalTo("125000.00")).body("contacts.lastName", contains("Kern"))
                .body("contactsWithheld", equalTo(false));
        vendor.asPartner(guest).get("/v1/deal-registrations/" + id).then().statusCode(404);
        vendor.asPartner(guest).queryParam("registrationId", id).get("/v1/invitations").then().body("items", empty());
        vendor.asPartner(guest).queryParam("direction", "RECEIVED").get("/v1/invitations").then()
                .body("items.id", contains(invitation));
        vendor.asPartner(guest).queryParam("direction", "SENT").get("/v1/invitations").then().body("items", empty());

        answer(owner, invitation, "acceptance", 1).then().statusCode(403).body("code", equalTo("not-your-side"));
        answer(guest, invitation, "withdrawal", 1).then().statusCode(403);
        answer(guest, invitation, "acceptance", 1).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        answer(guest, invitation, "rejection", 2).then().statusCode(409).body("code", equalTo("invitation-state"));
        vendor.asPartner(owner).get(path(id)).then().body("revision", equalTo(1))
                .body("participants.party", contains(owner.toString(), guest.toString()))
                .body("participants[1].sharePercent", equalTo(0.0f));
        vendor.asPartner(guest).get("/v1/invitations/" + invitation + "/snapshot").then().statusCode(200);
        vendor.asPartner(guest).get("/v1/deal-registrations/" + id).then().statusCode(404);
        invite(id, Map.of("party", guest, "role", "FULFILLING")).then().statusCode(409)
                .body("code", equalTo("already-in-team"));
        replace(id, 1, member(owner, "SOURCING", "80"), member(guest, "FULFILLING", "20")).then().statusCode(200);
    }

    @Test
    void withoutConsentContactsAreWithheldAndASmallSnapshotNeverHasThem() {
        String id = program.registered(owner, DealProgram.deal("Quiet Works GmbH"));
        String full = invite(id, Map.of("party", guest, "role", "FULFILLING", "snapshotName", "FULL")).path("id");
        String basic = invite(id, Map.of("party", guest, "role", "INFLUENCING")).path("id");

        vendor.asPartner(guest).get("/v1/invitations/" + full + "/snapshot").then().statusCode(200)
                .body("contacts", nullValue()).body("contactsWithheld", equalTo(true))
                .body("dealValue.amount", notNullValue());
        vendor.asPartner(guest).get("/v1/invitations/" + basic + "/snapshot").then().statusCode(200)
                .body("contacts", nullValue()).body("dealValue", nullValue()).body("expectedCloseDate", nullValue())
                .body("title", notNullValue());
    }

    @Test
    void consentThatIsTakenBackClosesTheContactsOfEarlierSnapshotsToo() {
        Map<String, Object> deal = DealProgram.deal("Changed Mind GmbH");
        deal.put("consent", Map.of("shareData", true, "contact", true));
        String id = program.registered(owner, deal);
        String invitation = invite(id, Map.of("party", guest, "role", "FULFILLING", "snapshotName", "FULL"))
                .path("id");
        Map<String, Object> changed = new HashMap<>(deal);
        changed.put("consent", Map.of("shareData", false, "contact", true));
        vendor.asPartner(owner).header("If-Match", "\"1\"").body(changed).put("/v1/deal-registrations/" + id).then()
                .statusCode(200);

        vendor.asPartner(guest).get("/v1/invitations/" + invitation + "/snapshot").then().statusCode(200)
                .body("contacts", nullValue()).body("contactsWithheld", equalTo(true));
    }

    @Test
    void theVendorIsInvitedAndAnswersAndARejectionSaysWhy() {
        String id = program.registered(owner, DealProgram.deal("Vendor Works GmbH"));
        String invitation = invite(id, Map.of("party", "VENDOR", "role", "INFLUENCING")).then().statusCode(201)
                .extract().path("id");
        vendor.asPartner(guest).get("/v1/invitations/" + invitation).then().statusCode(404);
        vendor.as(Role.CHANNEL_MANAGER).queryParam("direction", "RECEIVED").get("/v1/invitations").then()
                .body("items.id", contains(invitation));
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "No people."))
                .post("/v1/invitations/" + invitation + "/rejection").then().statusCode(200)
                .body("status", equalTo("REJECTED")).body("reason", equalTo("No people."));
        vendor.asPartner(owner).get("/v1/invitations/" + invitation).then().body("reason", equalTo("No people."));

        invite(id, Map.of("party", owner, "role", "FULFILLING")).then().statusCode(400)
                .body("code", equalTo("invite-self"));
        invite(id, Map.of("party", UUID.randomUUID(), "role", "FULFILLING")).then().statusCode(400)
                .body("code", equalTo("unknown-partner"));
        invite(id, Map.of("party", "nobody", "role", "FULFILLING")).then().statusCode(400)
                .body("code", equalTo("party-malformed"));
        String rejected = invite(id, Map.of("party", guest, "role", "FULFILLING")).path("id");
        answer(guest, rejected, "rejection", 1).then().statusCode(200);
        vendor.asPartner(guest).get("/v1/invitations/" + rejected + "/snapshot").then().statusCode(409)
                .body("code", equalTo("invitation-over"));
        TestVendor elsewhere = TestVendor.create();
        elsewhere.as(Role.CHANNEL_MANAGER).get("/v1/invitations/" + rejected).then().statusCode(404);
        elsewhere.as(Role.CHANNEL_MANAGER).get("/v1/invitations").then().body("items", empty());
    }

    @Test
    void anInvitationExpiresByItselfAndEndsWithItsRegistration() {
        String id = program.registered(owner, DealProgram.deal("Late Guests GmbH"));
        String late = invite(id, Map.of("party", guest, "role", "FULFILLING", "expiresInDays", 2)).path("id");
        clock.advance(vendor.id(), Duration.ofDays(4));
        answer(guest, late, "acceptance", 1).then().statusCode(409);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> vendor.asPartner(guest)
                .get("/v1/invitations/" + late).then().body("status", equalTo("EXPIRED")));

        String open = invite(id, Map.of("party", guest, "role", "FULFILLING")).then().statusCode(201).extract()
                .path("id");
        vendor.as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Over."))
                .post("/v1/deal-registrations/" + id + "/revocation").then().statusCode(200);
        vendor.asPartner(guest).get("/v1/invitations/" + open).then().body("status", equalTo("WITHDRAWN"));
        invite(id, Map.of("party", guest, "role", "FULFILLING")).then().statusCode(409)
                .body("code", equalTo("deal-state"));
    }

    @Test
    void ofManyAnswersAndWithdrawalsAtOnceOneCounts() {
        for (int round = 0; round < 3; round++) {
            String id = program.registered(owner, DealProgram.deal("Raced Guests " + round + " GmbH"));
            List<Response> sent = AtOnce.call(8, i -> invite(id, Map.of("party", guest, "role", "FULFILLING",
                    "expiresInDays", 1)));
            assertThat(sent).extracting(Response::statusCode).containsOnlyOnce(201).isSubsetOf(201, 409);
            String invitation = sent.stream().filter(each -> each.statusCode() == 201).findFirst().orElseThrow()
                    .path("id");

            List<Response> answers = AtOnce.call(12, i -> i % 3 == 0
                    ? answer(owner, invitation, "withdrawal", 1)
                    : answer(guest, invitation, i % 3 == 1 ? "acceptance" : "rejection", 1));

            assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200).isSubsetOf(200, 409);
            String status = vendor.asPartner(guest).get("/v1/invitations/" + invitation).path("status");
            int members = vendor.asPartner(owner).get(path(id)).<List<?>>path("participants").size();
            assertThat(members).isEqualTo(status.equals("ACCEPTED") ? 2 : 1);
        }
    }

    @Test
    void anAnswerAtTheMomentOfExpiryCountsOrComesTooLateAndNothingInBetween() {
        String id = program.registered(owner, DealProgram.deal("Edge Guests GmbH"));
        String invitation = invite(id, Map.of("party", guest, "role", "FULFILLING", "expiresInDays", 1)).path("id");

        List<Integer> answers = AtOnce.call(6, i -> {
            if (i == 0) {
                clock.advance(vendor.id(), Duration.ofDays(3));
                return 0;
            }
            return answer(guest, invitation, "acceptance", 1).statusCode();
        });

        assertThat(answers).isSubsetOf(0, 200, 409);
        String expected = answers.contains(200) ? "ACCEPTED" : "EXPIRED";
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> vendor.asPartner(guest)
                .get("/v1/invitations/" + invitation).then().body("status", equalTo(expected)));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String id = program.registered(owner, DealProgram.deal("Graph Guests GmbH"));
        String ownerToken = vendor.partnerToken(owner, Role.PARTNER_ADMIN);
        String guestToken = vendor.partnerToken(guest, Role.PARTNER_USER);
        String invitation = graphql(ownerToken, """
                mutation($id: ID!) { inviteToDeal(registrationId: $id, input: { party: "%s", role: DISTRIBUTOR }) {
                  id status } }""".formatted(guest), id).then().body("errors", nullValue()).extract()
                .path("data.inviteToDeal.id");
        graphql(guestToken, """
                { invitations(direction: RECEIVED) { edges { node { id registrationId snapshot { title dealValue {
                    amount } } } } } }""", id).then().body("errors", nullValue())
                .body("data.invitations.edges.node.id", contains(invitation))
                .body("data.invitations.edges[0].node.registrationId", nullValue())
                .body("data.invitations.edges[0].node.snapshot.title", equalTo("Analytics rollout"))
                .body("data.invitations.edges[0].node.snapshot.dealValue", nullValue());
        graphql(guestToken, "mutation($id: ID!) { acceptInvitation(id: $id, expectedRevision: 1) { status } }",
                invitation).then().body("errors", nullValue())
                .body("data.acceptInvitation.status", equalTo("ACCEPTED"));
        graphql(ownerToken, """
                mutation($id: ID!) { replaceDealTeam(registrationId: $id, expectedRevision: 1, input: { participants: [
                  { party: "%s", role: SOURCING, sharePercent: 60 }, { party: "%s", role: DISTRIBUTOR,
                    sharePercent: 40 } ] }) { revision } }""".formatted(owner, guest), id).then()
                .body("errors", nullValue()).body("data.replaceDealTeam.revision", equalTo(2));
        String other = graphql(ownerToken, """
                mutation($id: ID!) { inviteToDeal(registrationId: $id, input: { party: "VENDOR", role: INFLUENCING }) {
                  id } }""", id).path("data.inviteToDeal.id");
        graphql(ownerToken,
                """
                        mutation($id: ID!) { withdrawInvitation(id: $id, expectedRevision: 1, input: { reason: "Never mind." }) {
                          status } }""",
                other).then().body("data.withdrawInvitation.status", equalTo("WITHDRAWN"));
        graphql(vendor.token(Role.AUDITOR), """
                { dealRegistrations(first: 5) { edges { node { team { revision participants { party role } }
                    invitations { id status snapshot { customerName } } } } } }""", id).then()
                .body("errors", nullValue())
                .body("data.dealRegistrations.edges[0].node.team.revision", equalTo(2))
                .body("data.dealRegistrations.edges[0].node.invitations.id", contains(other, invitation));
    }

    private Response invite(String deal, Map<String, Object> body) {
        return vendor.asPartner(owner).body(body).post("/v1/deal-registrations/" + deal + "/invitations");
    }

    private Response answer(UUID partner, String invitation, String how, int revision) {
        var request = vendor.asPartner(partner).header("If-Match", "\"" + revision + "\"");
        return (how.equals("acceptance") ? request : request.body(Map.of("reason", "It has come differently.")))
                .post("/v1/invitations/" + invitation + "/" + how);
    }

    @SafeVarargs
    private Response replace(String deal, int revision, Map<String, Object>... members) {
        return vendor.asPartner(owner).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("participants", List.of(members))).put(path(deal));
    }

    private static Map<String, Object> member(UUID partner, String role, String share) {
        return Map.of("party", partner.toString(), "role", role, "sharePercent", new BigDecimal(share));
    }

    private static String path(String deal) {
        return "/v1/deal-registrations/" + deal + "/participants";
    }

    private static Response graphql(String token, String document, String id) {
        return TestVendor.graphql(token, document, document.contains("$id") ? Map.of("id", id) : Map.of());
    }
}

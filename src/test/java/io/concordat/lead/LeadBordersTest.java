package io.concordat.lead;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class LeadBordersTest {

    private Leads leads;
    private UUID owner;
    private UUID stranger;
    private String id;
    private String rule;

    @BeforeEach
    void oneLeadOfOnePartner() {
        leads = Leads.create();
        owner = leads.partner();
        stranger = leads.partner();
        rule = leads.stored(Leads.naming(owner));
        id = leads.created(Leads.lead("Border Works GmbH"));
    }

    @Test
    void anotherVendorFindsNothingOfItByAnyDoor() {
        TestVendor other = TestVendor.create();
        Supplier<RequestSpecification> manager = () -> other.as(Role.CHANNEL_MANAGER);

        manager.get().get("/v1/leads/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        manager.get().get("/v1/leads/" + id + "/assignments").then().statusCode(404);
        manager.get().get("/v1/leads").then().statusCode(200).body("items", empty());
        manager.get().get("/v1/lead-routing-rules").then().statusCode(200).body("items", empty());
        manager.get().get("/v1/lead-routing-rules/" + rule).then().statusCode(404);
        manager.get().header("If-Match", "\"1\"").body(Map.of("reason", "Mine now.")).post("/v1/leads/" + id
                + "/assignment").then().statusCode(404);
        manager.get().header("If-Match", "\"1\"").body(Map.of("reason", "Mine now.")).post("/v1/leads/" + id
                + "/withdrawal").then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(Leads.rule("LEAST_OPEN_LEADS"))
                .put("/v1/lead-routing-rules/" + rule).then().statusCode(404);
        other.as(Role.PROGRAM_ADMIN).body(Leads.naming(owner)).post("/v1/lead-routing-rules").then().statusCode(400)
                .body("code", equalTo("unknown-partner"));
        TestVendor.graphql(other.token(Role.CHANNEL_MANAGER), """
                { lead(id: "%s") { id } leads { edges { node { id } } } leadRoutingRules { edges { node { id } } } }"""
                .formatted(id), Map.of()).then().body("errors[0].extensions.code", equalTo("not-found"))
                .body("data.lead", nullValue()).body("data.leads.edges", empty())
                .body("data.leadRoutingRules.edges", empty());
        expectAbsent(() -> other.asPartner(owner));
    }

    @Test
    void anotherPartnerFindsNothingOfItByAnyDoor() {
        expectAbsent(() -> leads.program().vendor().asPartner(stranger));
        leads.program().vendor().asPartner(stranger).queryParam("partnerId", owner).get("/v1/leads").then()
                .body("items", empty());
        leads.program().vendor().asPartner(owner).get("/v1/lead-routing-rules").then().statusCode(403);
    }

    @Test
    void aLeadIsNotGivenToAPartnerOfAnotherVendorNorToOneThatIsNotActive() {
        UUID foreign = Leads.create().partner();
        leads.asVendor(id, "assignment", Map.of("partnerId", foreign, "reason", "Try it.")).then().statusCode(404)
                .body("code", equalTo("not-found"));
        leads.program().vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"").body(Map.of("reason", "Audit."))
                .post("/v1/partners/" + stranger + "/suspension").then().statusCode(200);
        leads.asVendor(id, "assignment", Map.of("partnerId", stranger, "reason", "Try it.")).then().statusCode(409)
                .body("code", equalTo("partner-not-active"));
        leads.asVendor(id, "assignment", Map.of("partnerId", owner, "reason", "Try it.")).then().statusCode(409)
                .body("code", equalTo("lead-already-there"));
    }

    private void expectAbsent(Supplier<RequestSpecification> caller) {
        caller.get().get("/v1/leads/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        caller.get().get("/v1/leads").then().statusCode(200).body("items", empty());
        Map<String, Object> bodies = Map.of("acceptance", Map.of(), "qualification", Map.of(), "decline",
                Map.of("reason", "TOO_SMALL"), "disqualification", Map.of("reason", "NO_NEED"), "conversion",
                Leads.conversion());
        bodies.forEach((what, body) -> caller.get().header("If-Match", "\"1\"").body(body)
                .post("/v1/leads/" + id + "/" + what).then().statusCode(404).body("code", equalTo("not-found")));
    }
}

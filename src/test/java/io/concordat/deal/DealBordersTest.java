package io.concordat.deal;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

@QuarkusTest
class DealBordersTest {

    private static final List<String> DECISIONS = List.of("approval", "rejection");
    private static final List<String> WITHDRAWALS = List.of("withdrawal", "recall");

    private DealProgram program;
    private UUID owner;
    private UUID stranger;
    private String id;

    @BeforeEach
    void oneRegistrationOfOnePartner() {
        program = DealProgram.with(Map.of("approveClear", false));
        owner = program.partner();
        stranger = program.partner();
        id = program.registered(owner, DealProgram.deal("Border Works GmbH"));
    }

    @Test
    void anotherVendorFindsNothingOfItByAnyDoor() {
        TestVendor other = TestVendor.create();

        expectAbsent(() -> other.as(Role.CHANNEL_MANAGER), DECISIONS);
        expectAbsent(() -> other.asPartner(owner), WITHDRAWALS);
        TestVendor.graphql(other.token(Role.CHANNEL_MANAGER), """
                { dealRegistration(id: "%s") { id } dealRegistrations { edges { node { id } } } }""".formatted(id),
                Map.of()).then().body("errors[0].extensions.code", equalTo("not-found"))
                .body("data.dealRegistrations.edges", empty());
    }

    @Test
    void anotherPartnerFindsNothingOfItByAnyDoor() {
        expectAbsent(() -> program.vendor().asPartner(stranger), WITHDRAWALS);
        program.vendor().asPartner(stranger).queryParam("partnerId", owner).get("/v1/deal-registrations").then()
                .statusCode(200).body("items", empty());
        TestVendor.graphql(program.vendor().partnerToken(stranger, Role.PARTNER_USER), """
                { dealRegistration(id: "%s") { id } dealRegistrations { edges { node { id } } }
                  partners { edges { node { dealRegistrations { id } } } } }""".formatted(id), Map.of()).then()
                .body("errors[0].extensions.code", equalTo("not-found"))
                .body("data.dealRegistrations.edges", empty())
                .body("data.partners.edges[0].node.dealRegistrations", empty());
    }

    @Test
    void aForeignPartnerOrRegistrationInABodyIsUnknown() {
        Map<String, Object> deal = DealProgram.deal("Other Works GmbH");
        deal.put("partnerId", owner.toString());
        TestVendor.create().as(Role.INTEGRATION).body(deal).post("/v1/deal-registrations").then().statusCode(404);
        Map<String, Object> distinct = DealProgram.deal("Other Works GmbH");
        distinct.put("distinctFrom", List.of(id));
        distinct.put("distinctReason", "It belongs to somebody else.");
        program.register(stranger, distinct).then().statusCode(400).body("code", equalTo("unknown-registration"));
    }

    private void expectAbsent(Supplier<RequestSpecification> caller, List<String> moves) {
        String path = "/v1/deal-registrations/" + id;
        caller.get().get(path).then().statusCode(404).body("code", equalTo("not-found"));
        caller.get().get(path + "/matches").then().statusCode(404).body("code", equalTo("not-found"));
        for (String move : moves) {
            caller.get().header("If-Match", "\"1\"").body(Map.of("reason", "Not mine.")).post(path + "/" + move).then()
                    .statusCode(404).body("code", equalTo("not-found"));
        }
        caller.get().get("/v1/deal-registrations").then().statusCode(200).body("items", empty());
    }
}

package io.concordat.deal.conflict;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** What stands against a registration besides other registrations, and what each side has of it. */
@QuarkusTest
class ConflictSidesTest {

    @Test
    void anAccountThatTheVendorKeepsForAnotherPartnerIsTheVendorsSideUntilThatPartnerStandsInTheCase() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID named = conflicts.program.partner();
        conflicts.program.vendor().as(Role.CHANNEL_MANAGER)
                .body(Map.of("externalId", "N-1", "customer", DealProgram.customer("Named Works GmbH", "DE"),
                        "partnerId", named, "families", List.of("ANALYTICS")))
                .post("/v1/named-accounts").then().statusCode(201);

        String alone = conflicts.registered(conflicts.program.partner(), "Named Works GmbH");
        conflicts.read(conflicts.caseOf(alone)).body("kind", equalTo("NAMED_ACCOUNT"))
                .body("parties.kind", contains("REGISTRATION", "NAMED_ACCOUNT"))
                .body("proposal.rule", equalTo("NAMED_ACCOUNT")).body("proposal.winner", equalTo("VENDOR"))
                .body("rules[0].inputs.party", contains(alone, "VENDOR"))
                .body("rules[0].inputs.value", contains("no", "yes"));
        conflicts.decide("rita", conflicts.caseOf(alone), 1, "VENDOR", "NAMED_ACCOUNT", null).then()
                .statusCode(200);
        conflicts.deal(alone).body("status", equalTo("REJECTED"));

        String own = conflicts.registered(named, "Named Works GmbH");
        conflicts.deal(own).body("status", equalTo("APPROVED"));
        String late = conflicts.registered(conflicts.program.partner(), "Named Works GmbH");
        conflicts.read(conflicts.caseOf(late)).body("parties", hasSize(3))
                .body("proposal.winner", equalTo(own)).body("rules[0].inputs.party", contains(late, own))
                .body("rules[0].inputs.value", contains("no", "yes"));
    }

    @Test
    void besideTheVendorsOwnSaleAPartnerMayGoOnAsCoSeller() {
        Conflicts conflicts = Conflicts.with(Map.of());
        Map<String, Object> account = new HashMap<>(Map.of("customer", DealProgram.customer("Direct Works GmbH", "DE"),
                "relation", "ACTIVE_TALKS", "engagedAt", Instant.now().minusSeconds(3600).toString()));
        conflicts.program.vendor().as(Role.INTEGRATION).body(account).put("/v1/crm-accounts/salesforce/001A").then()
                .statusCode(201);
        String deal = conflicts.registered(conflicts.program.partner(), "Direct Works GmbH");
        String id = conflicts.caseOf(deal);
        conflicts.read(id).body("kind", equalTo("DIRECT")).body("proposal.rule", equalTo("FIRST_COMPLETE"))
                .body("proposal.winner", equalTo("VENDOR"));

        conflicts.decide("rita", id, 1, "VENDOR", "MANUAL", "CO_SELL").then().statusCode(200);

        conflicts.deal(deal).body("status", equalTo("APPROVED")).body("secondPartner.outcome", equalTo("CO_SELL"));
    }

    @Test
    void onARenewalThePartnerOfRecordComesFirst() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID incumbent = conflicts.program.partner();
        conflicts.program.vendor().as(Role.CHANNEL_MANAGER)
                .body(Map.of("customer", DealProgram.customer("Renewed Works GmbH", "DE"), "productFamily",
                        "ANALYTICS", "partnerId", incumbent))
                .post("/v1/incumbents").then().statusCode(201);
        Map<String, Object> renewal = DealProgram.deal("Renewed Works GmbH");
        renewal.put("opportunityType", "FLAT_RENEWAL");
        String other = conflicts.program.registered(conflicts.program.partner(), renewal);
        conflicts.read(conflicts.caseOf(other)).body("kind", equalTo("INCUMBENT"))
                .body("proposal.rule", equalTo("INCUMBENT")).body("proposal.winner", equalTo("VENDOR"));

        String own = conflicts.program.registered(incumbent, renewal);
        conflicts.read(conflicts.caseOf(own)).body("proposal.rule", equalTo("INCUMBENT"))
                .body("proposal.winner", equalTo(own)).body("kind", equalTo("PARTNER"));
        conflicts.decide("rita", conflicts.caseOf(own), 1, own, "INCUMBENT", null).then().statusCode(200);
        conflicts.deal(other).body("status", equalTo("REJECTED"));
        conflicts.deal(own).body("status", equalTo("APPROVED"));
    }

    @Test
    void aCaseWaitsWhileThePartnerIsAskedForSomethingAndGoesOnWithItsAnswer() {
        Conflicts conflicts = Conflicts.with(Map.of());
        UUID challenger = conflicts.program.partner();
        conflicts.registered(conflicts.program.partner(), "Asked Works GmbH");
        String deal = conflicts.registered(challenger, "Asked Works GmbH");
        String id = conflicts.caseOf(deal);
        conflicts.program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"1\"")
                .body(Map.of("fields", List.of("title"), "reason", "Which project?"))
                .post("/v1/deal-registrations/" + deal + "/action-request").then().statusCode(200);

        conflicts.read(id).body("status", equalTo("OPEN"));
        conflicts.decide("rita", id, 1, deal, "MANUAL", null).then().statusCode(409)
                .body("code", equalTo("deal-state"));
        conflicts.program.vendor().asPartner(challenger).header("If-Match", "\"2\"")
                .post("/v1/deal-registrations/" + deal + "/answer").then().statusCode(200)
                .body("status", equalTo("IN_CONFLICT"));

        conflicts.read(id).body("status", equalTo("OPEN")).body("revision", equalTo(2))
                .body("decision", nullValue());
        conflicts.decide("rita", id, 2, deal, "MANUAL", null).then().statusCode(200);
    }

    @Test
    void whereAProgramAsksForLevelsOfApprovalTheyHaveTheLastWordOnTheTermsOfTheRuling() {
        Conflicts conflicts = Conflicts.in(DealProgram.with(Map.of("rules",
                Map.of("approval", Map.of("levels", List.of(Map.of("name", "Channel", "step", 1)))))));
        String first = conflicts.registered(conflicts.program.partner(), "Levelled Works GmbH");
        String second = conflicts.registered(conflicts.program.partner(), "Levelled Works GmbH");
        conflicts.decide("rita", conflicts.caseOf(second), 1, first, "MANUAL", "CO_SELL").then().statusCode(200)
                .body("status", equalTo("DECIDED"));
        int revision = conflicts.deal(second).body("status", equalTo("IN_CONFLICT")).extract().path("revision");

        conflicts.program.vendor().as(Role.CHANNEL_MANAGER).header("If-Match", "\"" + revision + "\"")
                .body(Map.of("reason", "Fine.")).post("/v1/deal-registrations/" + second + "/approval").then()
                .statusCode(200).body("status", equalTo("APPROVED"))
                .body("secondPartner.outcome", equalTo("CO_SELL"));
        conflicts.deal(first).body("status", equalTo("APPROVED"));
        conflicts.read(conflicts.caseOf(second)).body("status", equalTo("DECIDED"));
    }
}

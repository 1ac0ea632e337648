package io.concordat.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.TestVendor;

/** A page of registrations makes what a query asks for and no more; nobody can tell by what it says. */
@QuarkusTest
class AskedFieldsTest {

    private static final Map<String, String> FIELDS = fields();

    private DealProgram program;
    private String token;

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        List.of("id", "status", "title", "opportunityType", "dealValue { amount currency }", "expectedCloseDate",
                "stage",
                "customer { legalName address { country city } }", "contacts { firstName lastName email decisionRole }",
                "products { family quantity }", "competitors", "partnerId", "extraFields", "nextSteps", "visibility",
                "registrationType", "valueBasis", "contractMonths", "discountRequested", "consent { shareData }",
                "createdBy",
                "partner { id }").forEach(field -> fields.put(field.split(" ")[0], field));
        return fields;
    }

    @BeforeEach
    void aRegistration() {
        program = DealProgram.create();
        token = program.vendor().token(Role.CHANNEL_MANAGER);
        Map<String, Object> deal = DealProgram.deal("Adler Optik GmbH");
        deal.putAll(Map.of("competitors", List.of("Rival", "Other"), "nextSteps", "Call on Monday", "visibility",
                "LIMITED",
                "registrationType", "STANDARD", "valueBasis", "ACV", "contractMonths", 24, "discountRequested", 12.5,
                "stage", "QUALIFIED", "consent", Map.of("shareData", true, "contact", false)));
        UUID partner = program.partner();
        program.registered(partner, deal);
    }

    @Test
    void aFieldSaysTheSameAloneAndAmongAllOthers() {
        Map<String, Object> together = node(String.join(" ", FIELDS.values()));

        Map<String, Object> alone = new HashMap<>();
        FIELDS.forEach((name, field) -> alone.putAll(node(field)));

        assertThat(alone).isEqualTo(together).hasSize(FIELDS.size());
        assertThat(together).containsEntry("title", "Analytics rollout").containsEntry("visibility", "LIMITED")
                .containsEntry("competitors", List.of("Rival", "Other"));
    }

    @Test
    void fieldsOfFragmentsAndUnderOtherNamesAreMadeToo() {

        assertThat(node("heading: title ... on DealRegistration { nextSteps } ...Rest"
                + " } } } } fragment Rest on DealRegistration { contacts { lastName } "
                + "products @include(if: true) { family } customer { ...Name } } fragment Name on DealCustomer { legalName",
                "")).isEqualTo(
                        Map.of("heading", "Analytics rollout", "nextSteps", "Call on Monday", "contacts",
                                List.of(Map.of("lastName", "Kern")), "products", List.of(Map.of("family", "ANALYTICS")),
                                "customer", Map.of("legalName", "Adler Optik GmbH")));
    }

    @Test
    void theSamePageAskedTwiceInOneQueryIsMadeForEach() {
        JsonPath answer = answer("{ a: dealRegistrations { edges { node { title } } }"
                + " b: dealRegistrations { edges { node { nextSteps } } edges { node { contacts { lastName } } } } }");

        assertThat(answer.getString("data.a.edges[0].node.title")).isEqualTo("Analytics rollout");
        assertThat(answer.getString("data.b.edges[0].node.nextSteps")).isEqualTo("Call on Monday");
        assertThat(answer.getString("data.b.edges[0].node.contacts[0].lastName")).isEqualTo("Kern");
    }

    private Map<String, Object> node(String selected) {
        return node(selected, " } } }");
    }

    private Map<String, Object> node(String selected, String end) {
        return answer("{ dealRegistrations { edges { node { " + selected + end + " }")
                .getMap("data.dealRegistrations.edges[0].node");
    }

    private JsonPath answer(String query) {
        return TestVendor.graphql(token, query, Map.of()).then().statusCode(200).extract().jsonPath();
    }
}

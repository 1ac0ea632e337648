package io.concordat.deal.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;
import io.concordat.support.Sql;
import io.concordat.support.TestVendor;

@QuarkusTest
class QualityTest {

    private static final String PATH = "/v1/deal-registrations/%s/quality";

    private DealProgram program;

    @BeforeEach
    void oneProgram() {
        program = DealProgram.create();
    }

    @Test
    void aReviewerSeesTheScoreAtOnceAndTheSameOneKeptLater() {
        UUID partner = program.partner();
        Map<String, Object> deal = DealProgram.deal("Score Works GmbH");
        deal.put("nextSteps", "Call them.");
        deal.put("contacts", List.of(Map.of("lastName", "Kern", "email", "eva@score-works.de", "decisionRole",
                "BUDGET_OWNER")));
        String id = program.registered(partner, deal);

        // next steps 4, products 5, decision roles 5, e-mail 4, lines without amounts 2, no warning 3; it closes too late.
        program.vendor().as(Role.CHANNEL_MANAGER).get(PATH.formatted(id)).then().statusCode(200)
                .body("score", equalTo(23)).body("formula", equalTo(1)).body("items", hasSize(20))
                .body("items.find { it.code == 'next-steps' }.points", equalTo(4));
        Sweep.all(program.vendor().id());
        Sql.as(program.vendor().id(), "update registration_quality set score = 24");
        program.vendor().as(Role.AUDITOR).get(PATH.formatted(id)).then().body("score", equalTo(24));
    }

    @Test
    void theScoresOfAPageComeInThreeStatementsOverGraphql() {
        UUID partner = program.partner();
        program.registered(partner, DealProgram.deal("First Works GmbH"));
        program.registered(partner, DealProgram.deal("Second Brewery AG"));

        TestVendor.graphql(program.vendor().token(Role.CHANNEL_MANAGER),
                """
                        { dealRegistrations { edges { node { quality { score items { code group points most reason } } signals { kind } } } } }""",
                Map.of()).then().body("errors", nullValue())
                .body("data.dealRegistrations.edges.node.quality.score", hasSize(2))
                .body("data.dealRegistrations.edges.node.signals", equalTo(List.of(List.of(), List.of())));
    }

    @Test
    void partnersAndOtherVendorsLearnNothing() {
        UUID partner = program.partner();
        String id = program.registered(partner, DealProgram.deal("Third Works GmbH"));

        program.vendor().asPartner(partner).get(PATH.formatted(id)).then().statusCode(403);
        TestVendor.create().as(Role.CHANNEL_MANAGER).get(PATH.formatted(id)).then().statusCode(404);
        String answer = TestVendor.graphql(program.vendor().partnerToken(partner, Role.PARTNER_USER),
                "{ dealRegistrations { edges { node { id quality { score } } } } }", Map.of()).asString();
        assertThat(answer).contains("role-not-permitted").doesNotContain("\"score\":");
    }
}

package io.concordat.catalog.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** What an offer pays, as partners read it, and what they do not read. */
@QuarkusTest
class CatalogEarningTest {

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private String program;
    private UUID northwind;
    private UUID contoso;

    @BeforeEach
    void twoPartnersOfAProgram() {
        program = story.program("CORE");
        northwind = enrolled();
        contoso = enrolled();
    }

    @Test
    void aPartnerReadsWhatItMayEarnAndItsOwnOverrideAlone() {
        publish(terms(null));

        Response seen = vendor.asPartner(northwind).get("/v1/catalog");
        seen.then().statusCode(200).body("items", hasSize(1))
                .body("items[0].earning.segments[0].formula.percent.ratePercent", equalTo("5"))
                .body("items[0].earning.caps[0].limit", equalTo("25000.00"))
                .body("items[0].earning.payout.trigger", equalTo("PAID_PRO_RATA"))
                .body("items[0].earning.payout.holdDays", is(30))
                .body("items[0].earning.evidence", contains("INVOICE_COPY"))
                .body("items[0].earning.clawbacks[0].windowDays", is(90))
                .body("items[0].earning.eligibility", equalTo("fact.amount >= 1000"))
                .body("items[0].earning.overrides", hasSize(1))
                .body("items[0].earning.overrides[0].formula.percent.ratePercent", equalTo("7"));
        Map<String, Object> earning = seen.jsonPath().getMap("items[0].earning");
        assertThat(earning.keySet()).containsExactlyInAnyOrder("type", "objective", "currency", "trigger", "base",
                "segments", "eligibility", "evidence", "influenceRequired", "payout", "caps", "clawbacks", "rounding",
                "overrides");
        assertThat(seen.asString()).doesNotContain(contoso.toString(), "9.5", "GL-4711", "CRM-1", "marginFloor",
                "budget", "CONTRA_REVENUE", "SECRET-GROUP");
    }

    @Test
    void aFormulaThatLooksAtTheVendorsCostIsShownWithoutItsText() {
        publish(base(Map.of("custom", Map.of("text", "(fact.net - fact . cost) * 0.1", "scope", "FACT", "window",
                "LIFETIME"))));

        vendor.asPartner(northwind).get("/v1/catalog").then()
                .body("items[0].earning.segments[0].formula.custom.text", equalTo(""))
                .body("items[0].earning.segments[0].formula.custom.scope", equalTo("FACT"));
    }

    @Test
    void aRuleThatLooksAtTheVendorsCostIsNotShown() {
        publish(terms("fact.net - fact // what it took\n.cost > 100"));

        vendor.asPartner(northwind).get("/v1/catalog").then().body("items[0].earning.eligibility", nullValue())
                .body("items[0].earning.type", equalTo("COMMISSION"));
    }

    @Test
    void otherPartnersAndTheVendorsSideSeeTheirs() {
        publish(terms(null));

        vendor.asPartner(contoso).get("/v1/catalog").then()
                .body("items[0].earning.overrides[0].formula.percent.ratePercent", equalTo("9.5"));
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog").then().body("items[0].earning.overrides", empty());
        vendor.as(Role.CHANNEL_MANAGER).get("/v1/catalog?partnerId=" + northwind).then()
                .body("items[0].earning.overrides.partnerId", contains(northwind.toString()));
        UUID outside = story.partner();
        vendor.asPartner(outside).get("/v1/catalog").then().body("items", empty());
        TestVendor.create().as(Role.CHANNEL_MANAGER).get("/v1/catalog").then().body("items", empty());
    }

    @Test
    void anOfferThatEarnsNothingSaysSoAndADraftIsNotShown() {
        story.publish(story.offer(program, "TRAINING"), story.content("Training"));
        Map<String, Object> draft = story.content("Draft");
        draft.put("earning", terms(null));
        story.draft(story.offer(program, "DRAFT"), draft).then().statusCode(201);

        vendor.asPartner(northwind).get("/v1/catalog").then().body("items", hasSize(1)).body("items[0].earning",
                nullValue());
    }

    @Test
    void whatIsAnnouncedIsReadTheSameWay() {
        String later = story.program("LATER", 30);
        story.enroll(northwind, later);
        Map<String, Object> content = story.content("Later");
        Map<String, Object> terms = terms(null);
        terms.remove("budget");
        content.put("earning", terms);
        story.publish(story.offer(later, "LATER"), content);

        Response seen = vendor.asPartner(northwind).get("/v1/catalog/announcements");
        seen.then().statusCode(200).body("items", hasSize(1))
                .body("items[0].earning.overrides.partnerId", contains(northwind.toString()));
        assertThat(seen.asString()).doesNotContain(contoso.toString(), "GL-4711", "marginFloor", "budget");
    }

    @Test
    void theSameIsReadOverGraphql() {
        publish(terms(null));
        String query = """
                { catalog(first: 5) { edges { node { code earning { type currency evidence
                    segments { code formula { percent { ratePercent } } } caps { limit } payout { trigger holdDays }
                    clawbacks { windowDays } overrides { partnerId formula { percent { ratePercent } } } } } } } }""";

        TestVendor.graphql(vendor.partnerToken(northwind, Role.PARTNER_USER), query, Map.of()).then().statusCode(200)
                .body("errors", nullValue())
                .body("data.catalog.edges[0].node.earning.segments[0].formula.percent.ratePercent", equalTo("5"))
                .body("data.catalog.edges[0].node.earning.overrides.partnerId", contains(northwind.toString()));
        TestVendor.graphql(vendor.partnerToken(northwind, Role.PARTNER_USER),
                "{ catalog(first: 5) { edges { node { earning { marginFloor { minimumPercent } } } } } }", Map.of())
                .then()
                .body("errors", hasSize(1));
    }

    @Test
    void aFormulaWhoseTotalsAreNotUsedIsAWarningOfTheComparisonAndNoError() {
        String offer = story.offer(program, "CUSTOM");
        Map<String, Object> content = story.content("Custom");
        content.put("earning", custom("total.volume * 0.05"));
        story.publish(offer, content);
        content.put("earning", custom("base * 0.05"));
        story.draft(offer, content).then().statusCode(201);

        vendor.as(Role.PROGRAM_ADMIN).get("/v1/offers/" + offer + "/versions/2/diff?against=1").then().statusCode(200)
                .body("warnings.code", contains("totals-not-used"))
                .body("warnings.path", contains("earning.segments[0].formula.custom.text"));
        vendor.as(Role.PROGRAM_ADMIN).get("/v1/offers/" + offer + "/versions/1/diff?against=2").then().statusCode(200)
                .body("warnings", empty());
        TestVendor.graphql(vendor.token(Role.AUDITOR),
                """
                        query($id: ID!) { offerVersionDiff(offerId: $id, version: 2, against: 1) { warnings { path code message } } }""",
                Map.of("id", offer)).then()
                .body("data.offerVersionDiff.warnings[0].code", equalTo("totals-not-used"));
    }

    private UUID enrolled() {
        UUID partner = story.partner();
        story.enroll(partner, program);
        return partner;
    }

    private void publish(Map<String, Object> earning) {
        Map<String, Object> content = story.content("Commission");
        content.put("earning", earning);
        story.publish(story.offer(program, "COMMISSION"), content);
    }

    private Map<String, Object> terms(String eligibility) {
        String budget = vendor.as(Role.FINANCE)
                .body(Map.of("programId", program, "name", "Growth", "amount",
                        Map.of("amount", "1000.00", "currency", "EUR"), "startsOn", story.today.toString(), "endsOn",
                        story.today.plusYears(1).toString()))
                .post("/v1/budgets").then().statusCode(201).extract().path("id");
        Map<String, Object> terms = base(Map.of("percent", Map.of("ratePercent", "5")));
        terms.put("eligibility", eligibility == null ? "fact.amount >= 1000" : eligibility);
        terms.put("evidence", List.of("INVOICE_COPY"));
        terms.put("payout", Map.of("trigger", "PAID_PRO_RATA", "holdDays", 30));
        terms.put("caps", List.of(Map.of("scope", "PARTNER", "window", "QUARTER", "limit", "25000.00")));
        terms.put("clawbacks", List.of(Map.of("triggers", List.of("REFUND"), "windowDays", 90, "method", "FULL")));
        terms.put("stacking", Map.of("group", "SECRET-GROUP", "mode", "BEST_OF"));
        terms.put("marginFloor", Map.of("minimumPercent", "30"));
        terms.put("budget", Map.of("budgetId", budget));
        terms.put("accounting", "CONTRA_REVENUE");
        terms.put("crmCode", "CRM-1");
        terms.put("generalLedgerCode", "GL-4711");
        terms.put("overrides", List.of(override(northwind, "7"), override(contoso, "9.5")));
        return terms;
    }

    private static Map<String, Object> custom(String text) {
        return base(Map.of("custom", Map.of("text", text, "scope", "PARTNER", "window", "YEAR")));
    }

    private static Map<String, Object> base(Map<String, Object> formula) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("type", "COMMISSION");
        terms.put("objective", "OTHER");
        terms.put("currency", "EUR");
        terms.put("trigger", Map.of("kinds", List.of("INVOICED")));
        terms.put("segments", List.of(Map.of("code", "ALL", "formula", formula)));
        return terms;
    }

    private Map<String, Object> override(UUID partner, String rate) {
        return Map.of("partnerId", partner, "from", story.today.toString(), "endsOn",
                story.today.plusMonths(6).toString(), "reason", "Launch partner", "formula",
                Map.of("percent", Map.of("ratePercent", rate)));
    }
}

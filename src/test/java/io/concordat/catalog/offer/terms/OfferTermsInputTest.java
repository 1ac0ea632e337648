package io.concordat.catalog.offer.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class OfferTermsInputTest {

    private static final String DRAFT = """
            mutation($offer: ID!, $input: WriteOfferVersionInput!) { draftOfferVersion(offerId: $offer, input: $input) {
              version earning { type currency priority
                segments { code audience { tiers } formula { percent { ratePercent } banded { method bands { from to ratePercent } } } }
                caps { scope limit overflow } clawbacks { triggers method termMonths } stacking { group limitPercent } } } }""";

    @Inject
    ObjectMapper json;
    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private String program;
    private String offer;

    @BeforeEach
    void anOffer() {
        vendor.withCode("tiers", "GOLD").withCode("regions", "EMEA").withCode("segments", "MID");
        program = story.program("CORE");
        offer = story.offer(program, "REBATE");
    }

    @Test
    void overRestTermsAreGivenBackCompleteWithTheirDefaults() {
        Response draft = draft(SampleTerms.REBATE);

        draft.then().statusCode(201).body("earning.type", equalTo("VOLUME_REBATE"))
                .body("earning.segments[0].formula.banded.bands[1].ratePercent", equalTo("4"))
                .body("earning.segments[0].formula.size()", is(1))
                .body("earning.caps.overflow", contains("CARRY", "FORFEIT"))
                .body("earning.stacking.reach", equalTo("FACT"));
        vendor.as(Role.AUDITOR).get("/v1/offers/" + offer + "/versions/1").then().statusCode(200).body("earning",
                equalTo(draft.path("earning")));
    }

    @Test
    void overGraphqlTheSameShapeIsTakenAndGiven() {
        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), DRAFT,
                Map.of("offer", offer, "input", content(SampleTerms.REBATE))).then()
                .body("errors", nullValue()).body("data.draftOfferVersion.earning.priority", is(20))
                .body("data.draftOfferVersion.earning.segments.code", contains("GOLD", "OTHERS"))
                .body("data.draftOfferVersion.earning.segments[0].audience.tiers", contains("GOLD"))
                .body("data.draftOfferVersion.earning.segments[0].formula.banded.bands[2].from", equalTo("250000"))
                .body("data.draftOfferVersion.earning.segments[1].formula.percent.ratePercent", equalTo("1.5"))
                .body("data.draftOfferVersion.earning.caps[0].limit", equalTo("25000.00"))
                .body("data.draftOfferVersion.earning.clawbacks[1].termMonths", is(12));
    }

    @Test
    void aFaultHasTheSamePathOverGraphql() {
        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), DRAFT,
                Map.of("offer", offer, "input", content(SampleTerms.REBATE.replace("\"from\": \"250000\"",
                        "\"from\": \"260000\""))))
                .then().body("errors[0].extensions.code", equalTo("not-contiguous"))
                .body("errors[0].extensions.errors[0].field",
                        equalTo("earning.segments[0].formula.banded.bands[2].from"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "from": "100000" | "from": "ten" | earning.segments[0].formula.banded.bands[1].from | decimal-malformed
            "from": "100000" | "from": 100000 | earning.segments[0].formula.banded.bands[1].from | malformed
            "from": "100000", | | earning.segments[0].formula.banded.bands[1].from | required
            "ratePercent": "1.5" | "ratePercent": "-1" | earning.segments[1].formula.percent.ratePercent | decimal-malformed
            "ratePercent": "1.5" | "rate": "1.5" | earning.segments[1].formula.percent.rate | unknown-field
            {"percent": {"ratePercent": "1.5"}} | {"magic": {}} | earning.segments[1].formula.magic | unknown-field
            {"percent": {"ratePercent": "1.5"}} | {} | earning.segments[1].formula | required
            {"percent": {"ratePercent": "1.5"}} | null | earning.segments[1].formula | required
            "type": "VOLUME_REBATE" | "type": "GIFT" | earning.type | malformed
            "kinds": ["INVOICED"] | "kinds": [] | earning.trigger.kinds | required
            "kinds": ["INVOICED"] | "kinds": [null] | earning.trigger.kinds | required
            "holdDays": 30 | "holdDays": -1 | earning.payout.holdDays | out-of-range
            "priority": 20 | "priority": 0 | earning.priority | out-of-range
            "currency": "USD" | "currency": "ZZZ" | earning.currency | currency-unknown
            "fact.amount >= 5000" | "fact.amount >= 5000 &&" | earning.eligibility | rule-invalid
            "tiers": ["GOLD"] | "tiers": ["GOLD", "TIN"] | earning.segments[0].audience.tiers[1] | unknown-code
            "priority": 20 | "priority": 20, "deduction": {"programs": ["CORE", "X"]} | earning.deduction.programs[1] | unknown-code
            "priority": 20 | "priority": 20, "deduction": {"offers": ["X"]} | earning.deduction.offers[0] | unknown-code
            "priority": 20 | "priority": 20, "overrides": [{"partnerId": "x"}] | earning.overrides[0].partnerId | malformed
            """)
    void whatIsWrongIsNamedByItsPath(String part, String wrong, String field, String code) {
        String terms = SampleTerms.REBATE.replace(part, wrong == null ? "" : wrong);
        assertThat(terms).isNotEqualTo(SampleTerms.REBATE);

        vendor.as(Role.PROGRAM_ADMIN).body(body(terms)).post("/v1/offers/" + offer + "/versions").then()
                .statusCode(400).body("errors.field", hasItem(field)).body("errors[0].code", equalTo(code));
    }

    @Test
    void theFaultOfARuleTellsLineAndColumn() {
        draft(SampleTerms.REBATE.replace("fact.amount >= 5000", "fact.amount >= 5000 &&")).then().statusCode(400)
                .body("code", equalTo("rule-invalid")).body("errors[0].message", startsWith("Line 1, column "));
    }

    @Test
    void partnersAndBudgetsThatAreNotTheVendorsAreNotFound() {
        UUID elsewhere = new CatalogStory().partner();
        String override = """
                "priority": 20, "overrides": [{"partnerId": "%s", "from": "2026-01-01", "endsOn": "2026-12-31",
                  "reason": "Pilot", "formula": {"percent": {"ratePercent": "9"}}}]""";

        draft(with(override.formatted(elsewhere))).then().statusCode(404).body("code", equalTo("not-found"));
        draft(with("\"priority\": 20, \"budget\": {\"budgetId\": \"" + elsewhere + "\"}")).then().statusCode(404);
        draft(with(override.formatted(story.partner("MID")))).then().statusCode(201)
                .body("earning.overrides[0].reason", equalTo("Pilot"));
    }

    @Test
    void aBudgetIsOfTheOfferOrItsProgramAndInTheSameCurrency() {
        String own = budget(program, "USD");

        draft(with(budgetOf(budget(story.program("SALES"), "USD")))).then().statusCode(400)
                .body("errors[0].field", equalTo("earning.budget.budgetId"))
                .body("code", equalTo("budget-elsewhere"));
        draft(with(budgetOf(budget(program, "EUR")))).then().statusCode(400).body("code", equalTo("currency-differs"));
        draft(with(budgetOf(own))).then().statusCode(201).body("earning.budget.budgetId", equalTo(own))
                .body("earning.budget.partial", is(false));
    }

    @Test
    void aDraftIsReplacedAsAWholeAndWithoutTermsEarnsNothing() {
        draft(SampleTerms.REBATE).then().statusCode(201);

        vendor.as(Role.PROGRAM_ADMIN).header("If-Match", "\"1\"").body(story.content("Text alone"))
                .put("/v1/offers/" + offer + "/versions/1").then().statusCode(200).body("earning", nullValue());
    }

    @Test
    void afterItsSubmissionNotEvenTheServiceChangesWhatAVersionSays() {
        story.publish(offer, content(SampleTerms.LEAST));

        assertThatThrownBy(() -> story.sql(
                "update offer_version set earning = replace(earning, '100.00', '999.00') where vendor_id = $1 and offer_id = $2",
                vendor.id(), UUID.fromString(offer))).hasMessageContaining("never changes");
    }

    @Test
    void theDifferenceOfTwoVersionsTellsWhatTheirTermsSay() {
        story.publish(offer, content(SampleTerms.REBATE));
        draft(SampleTerms.REBATE.replace("25000.00", "30000.00")).then().statusCode(201);

        diff("2/diff?against=1").body("changes.path", hasItem("earning.caps[0].limit"))
                .body("changes.find { it.path == 'earning.caps[0].limit' }.before", equalTo("25000.00"))
                .body("changes.find { it.path == 'earning.caps[0].limit' }.sentence",
                        equalTo("Limit of cap PARTNER per QUARTER: 30000.00 instead of 25000.00."));
    }

    private ValidatableResponse diff(String path) {
        return vendor.as(Role.AUDITOR).get("/v1/offers/" + offer + "/versions/" + path).then().statusCode(200)
                .body("changes", notNullValue());
    }

    private Response draft(String terms) {
        return story.draft(offer, content(terms));
    }

    private static String with(String instead) {
        return SampleTerms.REBATE.replace("\"priority\": 20", instead);
    }

    private static String budgetOf(String id) {
        return "\"priority\": 20, \"budget\": {\"budgetId\": \"" + id + "\"}";
    }

    private String budget(String programId, String currency) {
        return vendor.as(Role.FINANCE)
                .body(Map.of("programId", programId, "name", "Growth", "amount",
                        Map.of("amount", "1000.00", "currency", currency), "startsOn",
                        story.today.toString(), "endsOn", story.today.plusDays(90).toString()))
                .post("/v1/budgets").then().statusCode(201).extract().path("id");
    }

    private Map<String, Object> content(String terms) {
        Map<String, Object> content = story.content("Rebate");
        try {
            content.put("earning", json.readValue(terms, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(terms, e);
        }
        return content;
    }

    /** The text as it is, also when its types are wrong. */
    private String body(String terms) {
        return "{\"title\": \"Rebate\", \"validFrom\": \"2026-01-01\", \"rationale\": \"Growth\", \"earning\": " + terms
                + "}";
    }
}

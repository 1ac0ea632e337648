package io.concordat.catalog.rule.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** Rules are checked and tried over both doors before anybody stores them. */
@QuarkusTest
class RuleCheckTest {

    private final TestVendor vendor = TestVendor.create();

    @Test
    void aTextThatIsNoRuleSaysWhereAndWhy() {
        check(Map.of("kind", "CONDITION", "text", "fact.amount > 5\n  && fact.amuont < 3")).body("valid", is(false))
                .body("error.line", is(2)).body("error.column", is(10)).body("error.message", containsString("amuont"))
                .body("result", nullValue()).body("names.name", hasItem("partner.tier"));
        check(Map.of("kind", "FORMULA", "text", "fact.amount > 5")).body("valid", is(false))
                .body("error.message", containsString("A formula is a number"));
        check(Map.of("kind", "FORMULA", "text", "partner.tier == \"GOLD\" ? 1 : 0")).body("valid", is(false));
    }

    @Test
    void aRuleThatIsOneNamesWhatItLooksAtAndWhatItMayLookAt() {
        check(Map.of("kind", "CONDITION", "text", "fact.amount >= 5000 && partner.tier in ['GOLD']"))
                .body("valid", is(true)).body("error", nullValue())
                .body("uses", contains("fact.amount", "partner.tier"))
                .body("result", nullValue()).body("warnings", empty())
                .body("names.find { it.name == 'fact.occurredOn' }.type", equalTo("date"))
                .body("names.name", not(hasItem("total.volume"))).body("functions", hasItem("abs(decimal) → decimal"));
        check(Map.of("kind", "FORMULA", "text", "total.volume * 0.05")).body("names.name", hasItem("total.volume"))
                .body("names.name", not(hasItem("partner.tier")));
    }

    @Test
    void aConditionIsTriedWithValues() {
        String text = "fact.amount >= 5000 && 'HEALTH' in partner.segments && has(fact.cost) && labels[\"channel\"] == 'web'";
        Map<String, Object> health = Map.of("name", "partner.segments", "values", List.of("HEALTH"));
        Map<String, Object> cost = sample("fact.cost", "1.00");
        Map<String, Object> web = sample("labels[\"channel\"]", "web");

        tried(text, sample("fact.amount", "5000.00"), health, cost, web).body("result.holds", is(true));
        tried(text, sample("fact.amount", "4999.99"), health, cost, web).body("result.holds", is(false));
        tried(text, sample("fact.amount", "5000.00"), health, web).body("result.holds", is(false));
        tried(text, health, cost, web).body("result.holds", nullValue()).body("result.failure",
                equalTo("fact.amount is not known"));
        tried("fact.amountOf('CLOUD') / fact.amount >= 0.4", sample("fact.amount", "100"),
                sample("fact.amountOf(\"CLOUD\")", "40.5")).body("result.holds", is(true));
        request(Map.of("kind", "CONDITION", "text", "fact.amountOf('A') > 1", "samples",
                List.of(sample("fact.amountOf(\"A\")", "9".repeat(60)), sample("fact.quantityOf(\"A\")", "-1"))))
                .statusCode(400).body("errors.field", contains("samples[0].value", "samples[1].value"));
        tried("fact.occurredOn < date('2026-03-31') && !fact.influenced", sample("fact.occurredOn", "2026-03-30"),
                sample("fact.influenced", "false")).body("result.holds", is(true));
    }

    @Test
    void aFormulaIsTriedExactly() {
        formula("min(total.volume * 0.08, 5000)", sample("total.volume", "1234.56")).body("result.amount",
                equalTo("98.7648"));
        formula("base / quantity", sample("base", "1"), sample("quantity", "0")).body("result.amount", nullValue())
                .body("result.failure", equalTo("division by zero"));
        formula("base * base", sample("base", "100000000000")).body("result.failure", containsString("larger than"));
    }

    @Test
    void whatMayNotBeMeantIsAWarning() {
        scoped("base * 0.05", "PARTNER").body("valid", is(true)).body("warnings.code", contains("totals-not-used"))
                .body("warnings.path", contains("text"));
        scoped("base * 0.05", "FACT").body("warnings", empty());
        scoped("total.volume * 0.05", "DEAL").body("warnings", empty());
    }

    @Test
    void samplesThatFitNoNameAreRefusedNamingTheField() {
        request(Map.of("kind", "CONDITION", "text", "fact.amount > 1", "samples",
                List.of(sample("fact.amount", "five"), sample("total.volume", "1"), sample("fact.amount", "5"),
                        sample("partner.segments", "HEALTH"))))
                .statusCode(400).body("errors.field", contains("samples[0].value", "samples[1].name", "samples[2].name",
                        "samples[3].values"))
                .body("errors.code", contains("value-malformed", "unknown-name", "not-unique", "value-malformed"));
        request(Map.of("kind", "CONDITION")).statusCode(400).body("errors.field", contains("text"));
    }

    @Test
    void costlyRulesHaveTheLimitsOfStoredOnes() {
        request(Map.of("kind", "FORMULA", "text", "1" + "+1".repeat(2_000))).statusCode(400);
        check(Map.of("kind", "FORMULA", "text", "1" + " + 1".repeat(500))).body("valid", is(false));
        check(Map.of("kind", "FORMULA", "text", "(".repeat(200) + "1" + ")".repeat(200))).body("valid", is(false))
                .body("error.message", containsString("nested too deeply"));
        tried("fact.families.exists(a, fact.families.exists(b, a == b))").body("valid", is(false));
        List<String> many = java.util.stream.IntStream.range(0, 200).mapToObj(i -> "F" + i).toList();
        String all = "fact.families.all(f, f != 'x')";
        tried(String.join(" && ", java.util.Collections.nCopies(6, all)),
                Map.of("name", "fact.families", "values", many))
                .body("result.failure", containsString("1000 steps"));
    }

    @Test
    void whoEditsOffersMayCheckRulesAndNobodyElse() {
        for (Role role : List.of(Role.FINANCE, Role.CHANNEL_MANAGER, Role.AUDITOR, Role.INTEGRATION)) {
            vendor.as(role).body(Map.of("kind", "FORMULA", "text", "1")).post("/v1/rule-checks").then()
                    .statusCode(403);
        }
        vendor.asPartner(UUID.randomUUID()).body(Map.of("kind", "FORMULA", "text", "1")).post("/v1/rule-checks").then()
                .statusCode(403);
        TestVendor.graphql(vendor.token(Role.FINANCE), QUERY, Map.of("input", Map.of("kind", "FORMULA", "text", "1")))
                .then().body("errors[0].extensions.code", equalTo("role-not-permitted"));
    }

    private static final String QUERY = """
            query($input: CheckRuleInput!) { checkRule(input: $input) { valid uses error { line column message }
              result { holds amount failure } warnings { code } names { name type meaning } functions } }""";

    @Test
    void theSameIsAnsweredOverGraphql() {
        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), QUERY, Map.of("input", Map.of("kind", "FORMULA", "text",
                "base * 0.05", "scope", "PARTNER", "samples", List.of(sample("base", "200"))))).then()
                .body("errors", nullValue()).body("data.checkRule.valid", is(true))
                .body("data.checkRule.result.amount", equalTo("10.00"))
                .body("data.checkRule.warnings[0].code", equalTo("totals-not-used"));
        TestVendor.graphql(vendor.token(Role.PROGRAM_ADMIN), QUERY,
                Map.of("input", Map.of("kind", "CONDITION", "text", "1 +"))).then()
                .body("data.checkRule.valid", is(false)).body("data.checkRule.error.line", is(1));
    }

    private ValidatableResponse tried(String text, Object... samples) {
        return check(Map.of("kind", "CONDITION", "text", text, "samples", List.of(samples)));
    }

    private ValidatableResponse formula(String text, Object... samples) {
        return check(Map.of("kind", "FORMULA", "text", text, "samples", List.of(samples)));
    }

    private ValidatableResponse scoped(String text, String scope) {
        return check(Map.of("kind", "FORMULA", "text", text, "scope", scope));
    }

    private ValidatableResponse check(Map<String, Object> input) {
        return request(input).statusCode(200);
    }

    private ValidatableResponse request(Map<String, Object> input) {
        return vendor.as(Role.PROGRAM_ADMIN).body(input).post("/v1/rule-checks").then();
    }

    private static Map<String, Object> sample(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}

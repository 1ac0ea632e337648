package io.concordat.payout.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.catalog.CatalogStory;
import io.concordat.platform.security.Role;
import io.concordat.support.AtOnce;
import io.concordat.support.TestVendor;

/** Tax statuses and withholding rates: stated from a day on, corrected by further versions. */
@QuarkusTest
class TaxTest {

    private static final String RATE = "/v1/withholding-rates/US/NO_TAX_NUMBER/2018-01-01";

    private final CatalogStory story = new CatalogStory();
    private final TestVendor vendor = story.vendor;
    private final UUID partner = story.partner();
    private final String statuses = "/v1/partners/" + partner + "/tax-statuses";

    @Test
    void aStatusIsRecordedRepeatedAndCorrectedWhileTheOldVersionStaysReadable() {
        String path = statuses + "/2026-03-02";
        write(path, "W9", "MISSING").statusCode(201).header("ETag", "\"1\"").body("numberStatus", equalTo("MISSING"));
        write(path, "W9", "MISSING").statusCode(200).body("version", is(1));
        write(path, "W9", "MATCHED").statusCode(428).body("code", equalTo("revision-required"));
        vendor.as(Role.FINANCE).header("If-Match", "\"2\"").body(papers("US", "W9", "MATCHED")).put(path).then()
                .statusCode(412);
        vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(papers("US", "W9", "MATCHED")).put(path).then()
                .statusCode(200).header("ETag", "\"2\"");
        write(statuses + "/2026-05-01", "W9", "MISMATCHED").statusCode(201);

        vendor.as(Role.AUDITOR).get(path).then().statusCode(200).body("numberStatus", equalTo("MATCHED"));
        String cursor = vendor.asPartner(partner).get(statuses + "?limit=2").then().statusCode(200)
                .body("items.day", contains("2026-05-01", "2026-03-02")).body("items.version", contains(1, 2)).extract()
                .path("nextCursor");
        vendor.asPartner(partner).get(statuses + "?limit=2&cursor=" + cursor).then()
                .body("items.numberStatus", contains("MISSING")).body("nextCursor", nullValue());
        vendor.as(Role.AUDITOR).get("/v1/audit-events").then().statusCode(200)
                .body("items.findAll { it.action == 'tax-status-stated' }.size()", is(3));
    }

    @Test
    void aRateIsStatedRepeatedAndCorrectedWhileTheOldVersionStaysReadable() {
        vendor.as(Role.FINANCE).body(rate("28.000")).put(RATE).then().statusCode(201)
                .body("ratePercent", equalTo("28")).body("recordedBy", equalTo("client-of-" + vendor.vendor().key()));
        vendor.as(Role.FINANCE).body(rate("28")).put(RATE).then().statusCode(200).body("version", is(1));
        vendor.as(Role.FINANCE).body(rate("24")).put(RATE).then().statusCode(428);
        vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(rate("24")).put(RATE).then().statusCode(200)
                .body("version", is(2));
        vendor.as(Role.FINANCE).body(rate("15.825")).put("/v1/withholding-rates/DE/NO_TAX_NUMBER/2024-01-01").then()
                .statusCode(201);

        vendor.as(Role.AUDITOR).get(RATE).then().body("ratePercent", equalTo("24"));
        String cursor = vendor.as(Role.PROGRAM_ADMIN).get("/v1/withholding-rates?limit=2").then().statusCode(200)
                .body("items.country", contains("DE", "US")).body("items.ratePercent", contains("15.825", "24"))
                .extract().path("nextCursor");
        vendor.as(Role.PROGRAM_ADMIN).get("/v1/withholding-rates?limit=2&cursor=" + cursor).then()
                .body("items.ratePercent", contains("28"));
        vendor.as(Role.FINANCE).get("/v1/withholding-rates?country=DE").then().body("items.country", contains("DE"));
        vendor.as(Role.AUDITOR).get("/v1/audit-events").then()
                .body("items.findAll { it.subjectKind == 'withholding-rate' }.size()", is(3));
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        String path = statuses + "/2026-03-02";
        write(path, "NONE", "PROVIDED").statusCode(400).body("code", equalTo("number-without-form"))
                .body("errors[0].field", equalTo("numberStatus"));
        vendor.as(Role.FINANCE).body(papers("XX", "W9", "MISSING")).put(path).then().statusCode(400)
                .body("code", equalTo("country-unknown")).body("errors[0].field", equalTo("country"));
        vendor.as(Role.FINANCE).body(Map.of("country", "US", "form", "W10", "numberStatus", "MISSING")).put(path)
                .then().statusCode(400).body("errors[0].field", equalTo("form"));
        vendor.as(Role.FINANCE).body(Map.of("country", "US", "taxNumber", "123")).put(path).then().statusCode(400);
        for (String day : List.of("tomorrow", "+12026-01-01", "2026-02-30")) {
            write(statuses + "/" + day, "W9", "MISSING").statusCode(400).body("errors[0].field", equalTo("day"));
        }
        for (String wrong : List.of("-1", "100.1", "101", "1e1", "24,0", "24.1234567", "", "024")) {
            vendor.as(Role.FINANCE).body(rate(wrong)).put(RATE).then().statusCode(400)
                    .body("code", equalTo("rate-malformed")).body("errors[0].field", equalTo("ratePercent"));
        }
        vendor.as(Role.FINANCE).body(rate("24")).put("/v1/withholding-rates/ZZ/NO_TAX_NUMBER/2018-01-01").then()
                .statusCode(400).body("code", equalTo("country-unknown"));
        vendor.as(Role.FINANCE).body(rate("24")).put("/v1/withholding-rates/US/BAD_LUCK/2018-01-01").then()
                .statusCode(404);
        vendor.as(Role.FINANCE).get(statuses + "?cursor=eHg").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
        vendor.as(Role.FINANCE).get("/v1/withholding-rates?cursor=eHg").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
    }

    @Test
    void nobodyElseReadsOrWritesThem() {
        String path = statuses + "/2026-03-02";
        write(path, "W9", "MISSING").statusCode(201);
        vendor.as(Role.FINANCE).body(rate("24")).put(RATE).then().statusCode(201);
        TestVendor other = TestVendor.create();

        other.as(Role.FINANCE).get(path).then().statusCode(404);
        other.as(Role.FINANCE).get(statuses).then().statusCode(404);
        other.as(Role.FINANCE).body(papers("US", "W9", "MISSING")).put(path).then().statusCode(404);
        other.as(Role.FINANCE).get(RATE).then().statusCode(404);
        other.as(Role.FINANCE).get("/v1/withholding-rates").then().body("items", empty());
        vendor.asPartner(story.partner()).get(statuses).then().statusCode(404);
        vendor.asPartner(story.partner()).get(path).then().statusCode(404);
        vendor.asPartner(partner).body(papers("US", "W9", "MATCHED")).put(path).then().statusCode(403);
        vendor.as(Role.CHANNEL_MANAGER).get(statuses).then().statusCode(403);
        vendor.as(Role.INTEGRATION).body(rate("0")).put(RATE).then().statusCode(403);
    }

    @Test
    void ofEqualWritesAtOnceOneIsRecordedAndOfCorrectionsOfOneVersionOneHolds() {
        String token = vendor.token(Role.FINANCE);
        String path = statuses + "/2026-03-02";
        List<Integer> equal = AtOnce.call(8, i -> TestVendor.request(token).body(papers("US", "W9", "MISSING"))
                .put(path).statusCode());
        assertThat(equal).containsOnlyOnce(201).allMatch(status -> status == 200 || status == 201);
        List<Integer> corrections = AtOnce.call(8, i -> TestVendor.request(token).header("If-Match", "\"1\"")
                .body(papers(i % 2 == 0 ? "DE" : "FR", "LOCAL", "PROVIDED")).put(path).statusCode());
        assertThat(corrections).contains(200, 412).allMatch(status -> status == 200 || status == 412);
        vendor.as(Role.FINANCE).get(statuses).then().body("items.version", contains(2, 1));

        List<Integer> rates = AtOnce.call(8,
                i -> TestVendor.request(token).body(rate("2" + i)).put(RATE).statusCode());
        assertThat(rates).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 428);
        vendor.as(Role.FINANCE).get("/v1/withholding-rates").then().body("items.version", contains(1));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.FINANCE);
        Map<String, Object> who = Map.of("partner", partner.toString());
        TestVendor.graphql(token, """
                mutation($partner: ID!) { writeTaxStatus(partnerId: $partner, day: "2026-03-02", idempotencyKey: "t1",
                           input: {country: "US", form: W9, numberStatus: MISSING}) { version numberStatus } }""", who)
                .then().body("data.writeTaxStatus.version", is(1));
        TestVendor.graphql(token,
                """
                        mutation($partner: ID!) { writeTaxStatus(partnerId: $partner, day: "2026-03-02", idempotencyKey: "t2",
                                   input: {country: "US", form: W9, numberStatus: MATCHED}, expectedRevision: 1) { version } }""",
                who).then().body("data.writeTaxStatus.version", is(2));
        TestVendor.graphql(token,
                """
                        mutation { writeWithholdingRate(country: "US", cause: NO_TAX_NUMBER, day: "2018-01-01",
                                   input: {ratePercent: "24", source: "IRS"}, idempotencyKey: "t3") { version ratePercent } }""",
                Map.of()).then().body("data.writeWithholdingRate.ratePercent", equalTo("24"));
        TestVendor.graphql(token, """
                query($partner: ID!) {
                  taxStatus(partnerId: $partner, day: "2026-03-02") { numberStatus }
                  taxStatuses(partnerId: $partner) { edges { node { version form } } }
                  withholdingRate(country: "US", cause: NO_TAX_NUMBER, day: "2018-01-01") { source }
                  withholdingRates(country: "US") { edges { node { ratePercent } } } }""", who).then()
                .body("data.taxStatus.numberStatus", equalTo("MATCHED"))
                .body("data.taxStatuses.edges.node.version", contains(2, 1))
                .body("data.withholdingRate.source", equalTo("IRS"))
                .body("data.withholdingRates.edges.node.ratePercent", contains("24"));
    }

    private ValidatableResponse write(String path, String form, String number) {
        return vendor.as(Role.FINANCE).body(papers("US", form, number)).put(path).then();
    }

    private static Map<String, Object> papers(String country, String form, String number) {
        return Map.of("country", country, "form", form, "numberStatus", number);
    }

    private static Map<String, Object> rate(String percent) {
        return Map.of("ratePercent", percent, "source", "IRS Publication 1281");
    }
}

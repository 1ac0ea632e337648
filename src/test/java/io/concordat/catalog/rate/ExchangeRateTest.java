package io.concordat.catalog.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class ExchangeRateTest {

    private static final String PATH = "/v1/exchange-rates/EUR/USD/2026-03-02";

    private final TestVendor vendor = TestVendor.create();

    @Test
    void aRateIsStoredRepeatedAndCorrectedWhileTheOldVersionStaysReadable() {
        vendor.as(Role.FINANCE).body(rate("1.0842000")).put(PATH).then().statusCode(201).header("ETag", "\"1\"")
                .body("rate", equalTo("1.0842")).body("version", is(1));
        vendor.as(Role.PROGRAM_ADMIN).body(rate("1.0842")).put(PATH).then().statusCode(200).body("version", is(1));
        vendor.as(Role.FINANCE).body(rate("1.09")).put(PATH).then().statusCode(428);
        vendor.as(Role.FINANCE).header("If-Match", "\"4\"").body(rate("1.09")).put(PATH).then().statusCode(412);
        vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(rate("1.09")).put(PATH).then().statusCode(200)
                .header("ETag", "\"2\"").body("rate", equalTo("1.09"));

        vendor.as(Role.AUDITOR).get(PATH).then().statusCode(200).body("rate", equalTo("1.09"));
        vendor.as(Role.AUDITOR).get(PATH + "/versions").then().statusCode(200).body("items.version", contains(2, 1))
                .body("items.rate", contains("1.09", "1.0842"));
        vendor.as(Role.AUDITOR).get("/v1/audit-events").then().statusCode(200)
                .body("items.findAll { it.subjectKind == 'exchange-rate' }.size()", is(2));
    }

    @Test
    void aLoadStoresAllRatesOrNoneAndSentAgainChangesNothing() {
        Map<String, Object> load = Map.of("rates", List.of(line("EUR", "USD", "2026-03-02", "1.08"),
                line("EUR", "USD", "2026-03-03", "1.09"), line("GBP", "USD", "2026-03-02", "1.26")));
        load(load).statusCode(200).body("added", is(3)).body("unchanged", is(0));
        load(load).statusCode(200).body("added", is(0)).body("unchanged", is(3));

        List<Map<String, Object>> other = List.of(line("EUR", "USD", "2026-03-02", "1.11"),
                line("CHF", "USD", "2026-03-02", "1.13"));
        load(Map.of("rates", other)).statusCode(409).body("code", equalTo("rate-differs"))
                .body("errors.field", contains("rates[0]"));
        vendor.as(Role.FINANCE).get("/v1/exchange-rates/CHF/USD/2026-03-02").then().statusCode(404);
        load(Map.of("rates", other, "correct", true)).statusCode(200).body("added", is(1)).body("corrected", is(1));
        vendor.as(Role.FINANCE).get(PATH).then().body("rate", equalTo("1.11")).body("version", is(2));
    }

    @Test
    void ratesAreListedByDayWithFiltersAndPages() {
        load(Map.of("rates", List.of(line("EUR", "USD", "2026-03-02", "1.08"),
                line("GBP", "USD", "2026-03-02", "1.26"), line("EUR", "USD", "2026-03-03", "1.09")))).statusCode(200);
        vendor.as(Role.FINANCE).header("If-Match", "\"1\"").body(rate("1.07")).put(PATH).then().statusCode(200);

        String cursor = vendor.as(Role.FINANCE).get("/v1/exchange-rates?limit=2").then().statusCode(200)
                .body("items.day", contains("2026-03-03", "2026-03-02")).body("items.rate", contains("1.09", "1.07"))
                .extract().path("nextCursor");
        vendor.as(Role.FINANCE).get("/v1/exchange-rates?limit=2&cursor=" + cursor).then().statusCode(200)
                .body("items.from", contains("GBP")).body("nextCursor", nullValue());
        vendor.as(Role.FINANCE).get("/v1/exchange-rates?from=EUR&to=USD&firstDay=2026-03-01&lastDay=2026-03-02").then()
                .body("items.rate", contains("1.07"));
    }

    @Test
    void theNewestRateOnOrBeforeTheDayHoldsForSevenDays() {
        load(Map.of("rates", List.of(line("EUR", "USD", "2026-03-02", "1.08"),
                line("EUR", "USD", "2026-03-04", "1.09")))).statusCode(200);

        applied("EUR", "USD", "2026-03-01").statusCode(404).body("code", equalTo("no-rate"));
        applied("EUR", "USD", "2026-03-03").body("rate", equalTo("1.08")).body("statedOn", equalTo("2026-03-02"));
        applied("EUR", "USD", "2026-03-11").body("rate", equalTo("1.09")).body("inverse", is(false));
        applied("EUR", "USD", "2026-03-12").statusCode(404).body("code", equalTo("no-rate"));
        applied("EUR", "EUR", "2026-03-12").statusCode(200).body("rate", equalTo("1"));
    }

    @Test
    void theInverseIsTakenOnlyWhileTheAskedDirectionHasNoRate() {
        load(Map.of("rates", List.of(line("EUR", "USD", "2026-03-02", "3"), line("EUR", "USD", "2026-03-20", "4"),
                line("USD", "EUR", "2026-03-05", "0.3")))).statusCode(200);

        applied("USD", "EUR", "2026-03-04").body("rate", equalTo("0.333333333333")).body("inverse", is(true));
        applied("USD", "EUR", "2026-03-06").body("rate", equalTo("0.3")).body("inverse", is(false));
        applied("USD", "EUR", "2026-03-21").statusCode(404).body("code", equalTo("no-rate"));
    }

    @Test
    void faultsAreNamedByFieldAndCode() {
        for (String wrong : List.of("0", "0.000", "-1", "1e3", "1.00000000001", "1234567890123", "1,5", "")) {
            vendor.as(Role.FINANCE).body(rate(wrong)).put(PATH).then().statusCode(400)
                    .body("code", equalTo("rate-malformed")).body("errors[0].field", equalTo("rate"));
        }
        vendor.as(Role.FINANCE).body(rate("1")).put("/v1/exchange-rates/EUR/EUR/2026-03-02").then().statusCode(400)
                .body("code", equalTo("same-currency"));
        vendor.as(Role.FINANCE).body(rate("1")).put("/v1/exchange-rates/EUR/XXQ/2026-03-02").then().statusCode(400)
                .body("code", equalTo("currency-unknown")).body("errors[0].field", equalTo("to"));
        load(Map.of("rates", List.of(line("EUR", "USD", "2026-03-02", "1"), line("EUR", "USD", "2026-03-02", "1"),
                line("EUR", "ZZZ", "2026-03-02", "1")))).statusCode(400)
                .body("errors.field", containsInAnyOrder("rates[1]", "rates[2].to"));
        vendor.as(Role.FINANCE).body(rate("1")).put("/v1/exchange-rates/EUR/USD/tomorrow").then().statusCode(400)
                .body("errors[0].field", equalTo("day")).body("code", equalTo("malformed"));
        load(Map.of("rates", List.of())).statusCode(400).body("code", equalTo("required"));
        vendor.as(Role.FINANCE).get("/v1/exchange-rates?cursor=eHg").then().statusCode(400)
                .body("code", equalTo("cursor-malformed"));
        vendor.as(Role.CHANNEL_MANAGER).body(rate("1")).put(PATH).then().statusCode(403);
    }

    @Test
    void anotherVendorSeesNothingOfIt() {
        vendor.as(Role.FINANCE).body(rate("1.08")).put(PATH).then().statusCode(201);
        TestVendor other = TestVendor.create();

        other.as(Role.FINANCE).get(PATH).then().statusCode(404);
        other.as(Role.FINANCE).get(PATH + "/versions").then().body("items", empty());
        other.as(Role.FINANCE).get("/v1/exchange-rates").then().body("items", empty());
        other.as(Role.FINANCE).get("/v1/applied-exchange-rate?from=EUR&to=USD&day=2026-03-02").then().statusCode(404);
        other.as(Role.FINANCE).body(rate("2")).put(PATH).then().statusCode(201);
        vendor.as(Role.FINANCE).get(PATH).then().body("rate", equalTo("1.08"));
    }

    @Test
    void ofLoadsAtOnceEachIsAVersionOfItsOwnAndOfEqualOnesOneStores() {
        String token = vendor.token(Role.FINANCE);
        List<CompletableFuture<Response>> equal = IntStream.range(0, 8).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> TestVendor.request(token).body(rate("1.08")).put(PATH))).toList();
        assertThat(equal).map(answer -> answer.join().statusCode()).containsOnlyOnce(201)
                .allMatch(status -> status == 200 || status == 201);

        List<CompletableFuture<Response>> corrections = IntStream.range(0, 8).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> TestVendor.request(token).body(Map.of("correct", true, "rates",
                        List.of(line("EUR", "USD", "2026-03-02", "2.0" + (i + 1)))))
                        .post("/v1/exchange-rate-loads")))
                .toList();
        assertThat(corrections).allMatch(answer -> answer.join().statusCode() == 200);
        vendor.as(Role.FINANCE).get(PATH + "/versions").then()
                .body("items.version", contains(9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void theSameStoryIsToldOverGraphql() {
        String token = vendor.token(Role.FINANCE);
        TestVendor.graphql(token, """
                mutation { loadExchangeRates(input: {rates: [{from: "EUR", to: "USD", day: "2026-03-02", rate: "1.08",
                           source: "ECB"}]}, idempotencyKey: "k1") { added corrected unchanged } }""", Map.of()).then()
                .body("data.loadExchangeRates.added", is(1));
        TestVendor.graphql(token, """
                mutation { writeExchangeRate(from: "EUR", to: "USD", day: "2026-03-02", input: {rate: "1.1",
                           source: "ECB"}, expectedRevision: 1, idempotencyKey: "k2") { version rate } }""", Map.of())
                .then().body("data.writeExchangeRate.version", is(2));
        TestVendor.graphql(token, """
                { exchangeRate(from: "EUR", to: "USD", day: "2026-03-02") { rate }
                  exchangeRates(from: "EUR") { edges { node { rate } } }
                  exchangeRateVersions(from: "EUR", to: "USD", day: "2026-03-02") { edges { node { rate } } }
                  appliedExchangeRate(from: "USD", to: "EUR", day: "2026-03-03") { rate inverse } }""", Map.of()).then()
                .body("data.exchangeRate.rate", equalTo("1.1"))
                .body("data.exchangeRates.edges.node.rate", contains("1.1"))
                .body("data.exchangeRateVersions.edges.node.rate", contains("1.1", "1.08"))
                .body("data.appliedExchangeRate.rate", equalTo("0.909090909091"));
    }

    private ValidatableResponse load(Map<String, Object> input) {
        return vendor.as(Role.FINANCE).body(input).post("/v1/exchange-rate-loads").then();
    }

    private ValidatableResponse applied(String from, String to, String day) {
        return vendor.as(Role.AUDITOR)
                .get("/v1/applied-exchange-rate?from=" + from + "&to=" + to + "&day=" + day).then();
    }

    private static Map<String, Object> rate(String rate) {
        return Map.of("rate", rate, "source", "ECB");
    }

    private static Map<String, Object> line(String from, String to, String day, String rate) {
        return Map.of("from", from, "to", to, "day", day, "rate", rate, "source", "ECB");
    }
}

package io.concordat.deal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** An office park: one switchboard, one web site, one address, many companies. */
@QuarkusTest
class GenericValuesTest {

    private static final List<String> COMPANIES = List.of("Adler Optik", "Quarz Logistik", "Zephyr Turbinen",
            "Bussard Handel", "Falke Transport", "Kristall Keramik", "Linden Pharma", "Hafen Reederei",
            "Omega Kosmetik", "Delta Papier", "Sonnen Energie", "Tulpen Verlag", "Granit Tiefbau", "Silber Juwelen",
            "Ahorn Moebel", "Kobalt Chemie");

    private DealProgram program;

    @BeforeEach
    void aProgram() {
        program = DealProgram.create();
    }

    @Test
    void whatManyCustomersShareNeitherMakesTwoOneNorExplainsAnything() {
        UUID northwind = program.partner();
        COMPANIES.subList(0, 10).forEach(company -> program.registered(northwind, tenant(company, "shared-park")));

        program.register(program.partner(), tenant("Nordlicht Brauerei", "shared-park")).then().statusCode(201)
                .body("verdict", equalTo("CLEAR"));
        String again = program.registered(program.partner(), tenant("Adler Optik GmbH", "shared-park"));

        Response matches = program.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/deal-registrations/" + again + "/matches");
        List<String> verdicts = matches.path("items.verdict");
        List<List<String>> fields = matches.path("items.contributions.field");
        assertThat(verdicts).as(matches.asString()).containsOnly("CONFLICT_PARTNER");
        assertThat(fields.get(0)).contains("name").doesNotContain("phone", "domain", "street", "postcode");
        program.register(program.partner(), tenant("Nordlicht Brauerei", "own-house")).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER"));
    }

    @Test
    void beforeTheyAreManyTheyAreWorthAPersonsLook() {
        program.registered(program.partner(), tenant("Adler Optik", "two-of-us"));

        String second = program.registered(program.partner(), tenant("Quarz Logistik", "two-of-us"));

        program.vendor().as(Role.CHANNEL_MANAGER).get("/v1/deal-registrations/" + second + "/matches").then()
                .statusCode(200).body("items.verdict", org.hamcrest.Matchers.not(empty()));
    }

    /** Ten customers share a value from the tenth on: just there, pairs of one company come at the same moment. */
    @Test
    void aroundTheThresholdOfTwoAtOnceOneStillSeesTheOther() {
        List<UUID> partners = Stream.generate(program::partner).limit(2).toList();
        for (int round = 0; round < 4; round++) {
            String park = "park-" + (char) ('a' + round);
            String suffix = List.of("nord", "sued", "west", "ost").get(round);
            COMPANIES.subList(0, 7)
                    .forEach(company -> program.registered(partners.get(0), tenant(company + suffix, park)));
            List<CompletableFuture<Response>> sent = new ArrayList<>();
            IntStream.range(7, 15).forEach(i -> partners.forEach(partner -> sent.add(CompletableFuture.supplyAsync(
                    () -> program.register(partner, tenant(COMPANIES.get(i) + suffix, park))))));
            List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
            for (int pair = 0; pair < answers.size(); pair += 2) {
                List<String> verdicts = List.of(answers.get(pair).path("verdict"),
                        answers.get(pair + 1).path("verdict"));
                assertThat(verdicts).as(COMPANIES.get(7 + pair / 2) + suffix).filteredOn("CONFLICT_PARTNER"::equals)
                        .hasSize(1);
            }
        }
    }

    private static Map<String, Object> tenant(String company, String park) {
        Map<String, Object> deal = DealProgram.deal(company);
        Map<String, Object> customer = DealProgram.customer(company, "DE");
        customer.put("websiteUrl", "https://www." + park + ".de");
        customer.put("phone", "+49 221 55" + Math.abs(park.hashCode() % 90_000 + 10_000));
        customer.put("address", new HashMap<>(Map.of("country", "DE", "city", "Köln", "street",
                park.replace("-", "") + "allee 12", "postalCode", "50667")));
        deal.put("customer", customer);
        return deal;
    }
}

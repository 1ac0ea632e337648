package io.concordat.deal.matching;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.concordat.support.Sql;

/** An office park: one switchboard, one web site, one address, many companies. */
@QuarkusTest
class GenericValuesTest {

    private static final String DOMAIN = "domain";
    private static final String PHONE = "phone";
    private static final String ADDRESS = "address";
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
        for (int i = 0; i < 10; i++) {
            program.registered(northwind, tenant(name(i, 0), "shared-park", DOMAIN));
            program.registered(northwind, tenant(name(i, 3), "shared-park", PHONE));
            program.registered(northwind, tenant(name(i, 6), "shared-park", ADDRESS));
        }

        program.register(program.partner(), tenant("Nordlicht Brauerei", "shared-park", DOMAIN, PHONE, ADDRESS)).then()
                .statusCode(201).body("verdict", equalTo("CLEAR"));
        String again = program.registered(program.partner(),
                tenant("Adler Optik GmbH", "shared-park", DOMAIN, PHONE, ADDRESS));

        Response matches = program.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/deal-registrations/" + again + "/matches");
        List<List<String>> fields = matches.path("items.contributions.field");
        assertThat(matches.<List<String>>path("items.verdict")).as(matches.asString()).contains("CONFLICT_PARTNER");
        assertThat(fields).allSatisfy(
                each -> assertThat(each).contains("name").doesNotContain("phone", "domain", "street", "postcode"));
    }

    @Test
    void whatOnlyTwoShareMakesThemOne() {
        program.registered(program.partner(), tenant("Adler Optik", "two-of-us", DOMAIN, PHONE, ADDRESS));

        String verdict = program
                .register(program.partner(), tenant("Quarz Logistik", "two-of-us", DOMAIN, PHONE, ADDRESS))
                .path("verdict");

        assertThat(verdict).isIn("CONFLICT_PARTNER", "POSSIBLE");
    }

    @Test
    void aCustomerWithHundredsOfRecordsIsStillFound() {
        Map<String, Object> deal = tenant("Busy Holdings GmbH", "busy-holdings", DOMAIN, PHONE, ADDRESS);
        program.registered(program.partner(), deal);
        Sql.as(program.vendor().vendor().id(), """
                with copied as (
                  insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
                  select vendor_id, 1000000000 + n, customer_id, source, norm_version, keyed_as, fingerprint
                    from customer_record, generate_series(1, 300) n
                  returning no)
                insert into match_key (vendor_id, k, record_no, kind)
                select vendor_id, k, no, kind from match_key, copied""");

        program.register(program.partner(), deal).then().statusCode(201).body("verdict",
                equalTo("CONFLICT_PARTNER"));
    }

    @Test
    void whatManyCustomersShareIsSeenBehindOneThatHasMoreRecordsThanAreReadAtFirst() {
        UUID northwind = program.partner();
        program.registered(northwind, tenant("Adler Optik", "busy-park", DOMAIN));
        Sql.as(program.vendor().vendor().id(), """
                with copied as (
                  insert into customer_record (vendor_id, no, customer_id, source, norm_version, keyed_as, fingerprint)
                  select vendor_id, -n, customer_id, source, norm_version, keyed_as, fingerprint
                    from customer_record, generate_series(1, 40) n
                  returning no)
                insert into match_key (vendor_id, k, record_no, kind)
                select vendor_id, k, no, kind from match_key, copied""");
        COMPANIES.subList(1, 10)
                .forEach(company -> program.registered(northwind, tenant(company, "busy-park", DOMAIN)));

        String again = program.registered(program.partner(), tenant(COMPANIES.get(5), "busy-park", DOMAIN));

        Response matches = program.vendor().as(Role.CHANNEL_MANAGER)
                .get("/v1/deal-registrations/" + again + "/matches");
        List<List<String>> fields = matches.path("items.contributions.field");
        assertThat(fields).as(matches.asString()).isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains("name").doesNotContain("domain"));
    }

    /** Ten customers share a value from the tenth on: just there, pairs of one company come at the same moment. */
    @Test
    void aroundTheThresholdOfTwoAtOnceOneStillSeesTheOther() {
        List<UUID> partners = Stream.generate(program::partner).limit(2).toList();
        for (int round = 0; round < 4; round++) {
            String park = "park-" + (char) ('a' + round);
            String suffix = List.of("nord", "sued", "west", "ost").get(round);
            COMPANIES.subList(0, 7)
                    .forEach(company -> program.registered(partners.get(0), tenant(company + suffix, park, DOMAIN)));
            List<CompletableFuture<Response>> sent = new ArrayList<>();
            IntStream.range(7, 15).forEach(i -> partners.forEach(partner -> sent.add(CompletableFuture.supplyAsync(
                    () -> program.register(partner, tenant(COMPANIES.get(i) + suffix, park, DOMAIN))))));
            List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
            for (int pair = 0; pair < answers.size(); pair += 2) {
                List<String> verdicts = List.of(answers.get(pair).path("verdict"),
                        answers.get(pair + 1).path("verdict"));
                assertThat(verdicts).as(COMPANIES.get(7 + pair / 2) + suffix).filteredOn("CONFLICT_PARTNER"::equals)
                        .hasSize(1);
            }
        }
    }

    /** The first word of one company with the second of another. */
    private static String name(int company, int further) {
        return COMPANIES.get(company).split(" ")[0] + " "
                + COMPANIES.get((company + further) % COMPANIES.size()).split(" ")[1];
    }

    private static Map<String, Object> tenant(String company, String park, String... shared) {
        List<String> values = List.of(shared);
        Map<String, Object> deal = DealProgram.deal(company);
        Map<String, Object> customer = DealProgram.customer(company, "DE");
        if (values.contains(DOMAIN)) {
            customer.put("websiteUrl", "https://www." + park + ".de");
        }
        if (values.contains(PHONE)) {
            customer.put("phone", "+49 221 55" + Math.abs(park.hashCode() % 90_000 + 10_000));
        }
        if (values.contains(ADDRESS)) {
            customer.put("address", new HashMap<>(Map.of("country", "DE", "city", "Köln", "street",
                    park.replace("-", "") + "allee 12", "postalCode", "50667")));
        }
        deal.put("customer", customer);
        return deal;
    }
}

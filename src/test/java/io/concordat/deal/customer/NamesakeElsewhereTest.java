package io.concordat.deal.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.DealProgram;

/** Companies of one name in two cities: only what binds the two makes them one customer without a person. */
@QuarkusTest
class NamesakeElsewhereTest {

    private static final String COLOGNE = "+49 221 8350001";
    private static final String HAMBURG = "+49 40 7714210";

    private DealProgram program;
    private UUID northwind;
    private UUID contoso;
    private UUID fabrikam;

    @BeforeEach
    void threePartners() {
        program = DealProgram.create();
        northwind = program.partner();
        contoso = program.partner();
        fabrikam = program.partner();
    }

    @Test
    void withNothingButTheNameAPersonDecides() {
        String first = program.registered(northwind, at("Köln", Map.of()));

        program.register(contoso, at("Hamburg", Map.of())).then().statusCode(201)
                .body("verdict", equalTo("POSSIBLE"));

        as().get("/v1/customers").then().body("items.size()", equalTo(2));
        as().get("/v1/customers/" + customerOf(first)).then().body("records.id", contains(first));
    }

    @Test
    void behindPhonesOfTwoAreasTheyAreTwoCustomersAndEachIsMetByItsOwn() {
        String first = program.registered(northwind, at("Köln", Map.of("phone", COLOGNE)));
        String second = program.registered(contoso, at("Hamburg", Map.of("phone", HAMBURG)));
        assertThat(customerOf(second)).isNotEqualTo(customerOf(first));
        as().get("/v1/deal-registrations/" + second + "/matches").then().body("items", empty());

        String third = program.registered(fabrikam, at("Hamburg", Map.of("phone", HAMBURG)));

        assertThat(customerOf(third)).isEqualTo(customerOf(second));
        as().get("/v1/deal-registrations/" + third + "/matches").then().body("items.otherId", contains(second));
    }

    @Test
    void oneWebsiteMakesThemOneCustomer() {
        Map<String, Object> website = Map.of("websiteUrl", "https://www.adler-optik.de");
        String first = program.registered(northwind, at("Köln", website));

        String second = program.register(contoso, at("Hamburg", website)).then().statusCode(201)
                .body("verdict", equalTo("CONFLICT_PARTNER")).extract().path("id");

        assertThat(customerOf(second)).isEqualTo(customerOf(first));
    }

    private String customerOf(String registration) {
        return as().get("/v1/deal-registrations/" + registration).then().statusCode(200).extract().path("customerId");
    }

    private RequestSpecification as() {
        return program.vendor().as(Role.CHANNEL_MANAGER);
    }

    private static Map<String, Object> at(String city, Map<String, Object> contact) {
        Map<String, Object> deal = DealProgram.deal("Adler Optik GmbH");
        Map<String, Object> customer = DealProgram.customer("Adler Optik GmbH", "DE");
        customer.put("address", new HashMap<>(Map.of("country", "DE", "city", city)));
        customer.putAll(contact);
        deal.put("customer", customer);
        return deal;
    }
}

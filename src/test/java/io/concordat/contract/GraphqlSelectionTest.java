package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** An answer has the shape of its query: names, order, fragments, conditions, and what is fetched beside what is at hand. */
@QuarkusTest
class GraphqlSelectionTest {

    private final TestVendor vendor = TestVendor.create();
    private final String admin = vendor.token(Role.PROGRAM_ADMIN, Role.CHANNEL_MANAGER);

    @BeforeEach
    void makeCodes() {
        vendor.withCode("tiers", "GOLD").withCode("regions", "DACH");
    }

    @Test
    void namesOfItsOwnFragmentsConditionsAndTheTypeAreToldInTheOrderOfTheQuery() {
        String query = """
                query($no: Boolean!, $yes: Boolean!) {
                  codes: referenceCodes(kind: TIER) {
                    __typename
                    edges { node { rank label: name ...Named code kind @skip(if: $yes) active @include(if: $yes)
                                   parentCode ... on ReferenceCode { again: code kind @include(if: $no) } } }
                    pageInfo { more: hasNextPage } } }
                fragment Named on ReferenceCode { __typename revision code }
                """;

        assertThat(answer(query, Map.of("no", false, "yes", true))).isEqualTo(
                """
                        {"data":{"codes":{"__typename":"Connection_ReferenceCode","edges":[{"node":{"rank":0,"label":"GOLD",\
                        "__typename":"ReferenceCode","revision":1,"code":"GOLD","active":true,"parentCode":null,"again":"GOLD"}}],\
                        "pageInfo":{"more":false}}}}""");
    }

    @Test
    void theSameListTwiceIsSelectedEachInItsOwnWay() {
        String query = """
                { a: referenceCodes(kind: TIER) { edges { node { code } } edges { node { name } } }
                  b: referenceCodes(kind: REGION) { edges { node { kind } cursor } } }""";

        assertThat(answer(query, Map.of()))
                .startsWith("{\"data\":{\"a\":{\"edges\":[{\"node\":{\"code\":\"GOLD\",\"name\":\"GOLD\"}}]},"
                        + "\"b\":{\"edges\":[{\"node\":{\"kind\":\"REGION\"},\"cursor\":\"");
    }

    @Test
    void whatIsFetchedStandsWhereTheQueryHasIt() {
        vendor.as(Role.CHANNEL_MANAGER)
                .body(Map.of("name", "Northwind", "type", "RESELLER", "country", "DE", "tier", "GOLD"))
                .post("/v1/partners").then().statusCode(201);
        String query = """
                { partners { edges { node { name dealRegistrations { id } tier
                  periods: attributePeriods { tier __typename segments } webDomains dealRegistrations { __typename } } } } }""";

        assertThat(answer(query, Map.of())).isEqualTo(
                """
                        {"data":{"partners":{"edges":[{"node":{"name":"Northwind","dealRegistrations":[],"tier":"GOLD",\
                        "periods":[{"tier":"GOLD","__typename":"PartnerAttributePeriod","segments":[]}],"webDomains":[]}}]}}}""");
    }

    @Test
    void whatAMutationTellsHasTheShapeThatIsAskedFor() {
        String mutation = """
                mutation($input: WritePartnerInput!) { made: createPartner(input: $input, idempotencyKey: "shape") {
                  __typename country dealRegistrations { id } name } }""";

        assertThat(answer(mutation, Map.of("input", Map.of("name", "Contoso", "type", "RESELLER", "country", "AT"))))
                .isEqualTo(
                        """
                                {"data":{"made":{"__typename":"Partner","country":"AT","dealRegistrations":[],"name":"Contoso"}}}""");
    }

    private String answer(String query, Map<String, Object> variables) {
        return TestVendor.graphql(admin, query, variables).asString();
    }
}

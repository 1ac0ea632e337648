package io.concordat.partner;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class PartnerBorderTest {

    private final TestVendor vendor = TestVendor.create();
    private final TestPartners partners = TestPartners.of(vendor);

    @Test
    void anotherVendorsPartnerIsNotThere() {
        UUID id = partners.created("Northwind");
        TestVendor other = TestVendor.create();
        TestPartners theirs = TestPartners.of(other).withCodes();

        absent(other.as(Role.PROGRAM_ADMIN), id);
        theirs.put(id, 1, TestPartners.body("X")).then().statusCode(404).body("code", equalTo("not-found"));
        theirs.move(id, 1, "termination").then().statusCode(404);
        theirs.post(TestPartners.body("Child", "parentPartnerId", id)).then().statusCode(400)
                .body("code", equalTo("unknown-partner"));
        other.as(Role.PROGRAM_ADMIN).get("/v1/partners").then().body("items.size()", is(0));
        TestVendor.graphql(other.token(Role.PROGRAM_ADMIN), "query($id: ID!) { partner(id: $id) { name } }",
                Map.of("id", id)).then().body("data.partner", nullValue())
                .body("errors[0].extensions.code", equalTo("not-found"));
    }

    @Test
    void aPartnerSeesItselfAloneAndNotWhyItWasSuspended() {
        UUID northwind = partners.created("Northwind");
        UUID contoso = partners.created("Contoso");
        partners.move(northwind, 1, "suspension").then().statusCode(200);

        vendor.asPartner(northwind).get("/v1/partners/" + northwind).then().statusCode(200)
                .body("status", equalTo("SUSPENDED")).body("statusReason", nullValue());
        vendor.asPartner(northwind).get("/v1/partners").then().body("items.name", contains("Northwind"))
                .body("items[0].statusReason", nullValue());
        vendor.asPartner(northwind).get("/v1/partners/" + northwind + "/attribute-periods").then()
                .body("items.tier", contains("SILVER")).body("items[0].recordedBy", nullValue());
        absent(vendor.asPartner(northwind), contoso);
        vendor.asPartner(northwind).get("/v1/partners/" + contoso + "/attribute-periods").then().statusCode(404);
        TestVendor.graphql(vendor.partnerToken(northwind, Role.PARTNER_USER),
                "query($id: ID!) { partner(id: $id) { name } partners { edges { node { name } } } }",
                Map.of("id", contoso)).then().body("data.partner", nullValue())
                .body("data.partners.edges.node.name", contains("Northwind"));
    }

    private static void absent(RequestSpecification as, UUID id) {
        as.get("/v1/partners/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    }
}

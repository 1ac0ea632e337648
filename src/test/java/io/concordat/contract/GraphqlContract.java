package io.concordat.contract;

import io.restassured.RestAssured;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** The GraphQL contract as it is served. */
final class GraphqlContract {

    private GraphqlContract() {
    }

    static String sdl() {
        return RestAssured.given().auth().preemptive().oauth2(TestVendor.create().token(Role.AUDITOR))
                .get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
    }
}

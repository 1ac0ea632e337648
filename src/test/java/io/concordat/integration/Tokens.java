package io.concordat.integration;

import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Asks the token endpoint as a client does. */
final class Tokens {

    private Tokens() {
    }

    static Response ask(String clientId, String secret) {
        return RestAssured.given().formParam("grant_type", "client_credentials").formParam("client_id", clientId)
                .formParam("client_secret", secret).post("/v1/oauth/token");
    }

    /** @return an access token; fails when there is none */
    static String of(String clientId, String secret) {
        return ask(clientId, secret).then().statusCode(200).extract().path("access_token");
    }
}

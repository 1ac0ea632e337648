package io.concordat.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

@QuarkusTest
class TokenEndpointTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestVendor vendor = TestVendor.create();
    private String clientId;
    private String secret;

    @BeforeEach
    void aClient() {
        Response created = vendor.as(Role.PROGRAM_ADMIN)
                .body(Map.of("name", "CRM", "roles", List.of("integration"))).post("/v1/api-clients");
        clientId = created.path("clientId");
        secret = created.path("clientSecret");
    }

    @Test
    void aTokenIsGivenForTheSecretInTheFormOrInHttpBasic() {
        for (Response answer : List.of(Tokens.ask(clientId, secret), basic(clientId, secret))) {
            answer.then().statusCode(200).header("Cache-Control", "no-store").header("Pragma", "no-cache")
                    .contentType("application/json").body("token_type", equalTo("Bearer"))
                    .body("expires_in", is(900));
            TestVendor.request(answer.path("access_token")).get("/v1/reference-data/tiers").then().statusCode(200);
        }
    }

    @Test
    void theAnswerIsTheSameForAnUnknownClientAndAWrongSecret() {
        Response wrong = Tokens.ask(clientId, secret + "x");

        wrong.then().statusCode(401).body("error", equalTo("invalid_client"))
                .header("WWW-Authenticate", startsWith("Basic realm=")).header("Cache-Control", "no-store");
        for (Response other : List.of(Tokens.ask("nobody-at-all", secret), Tokens.ask(clientId, "guess"),
                Tokens.ask("\u0000", secret), Tokens.ask("x".repeat(3_000), "y".repeat(3_000)),
                basic("nobody-at-all", "guess"))) {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(other.asString()).isEqualTo(wrong.asString());
            assertThat(other.header("WWW-Authenticate")).isEqualTo(wrong.header("WWW-Authenticate"));
        }
    }

    @Test
    void anUnknownClientCostsAsMuchTimeAsAWrongSecret() {
        long[] wrong = new long[7];
        long[] unknown = new long[7];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = millis(clientId, "guess");
            unknown[i] = millis(clientId + "x", "guess");
        }
        Arrays.sort(wrong);
        Arrays.sort(unknown);

        // Both medians hold one slow hash of tens of milliseconds; without it an answer takes a few.
        assertThat(unknown[3]).isBetween(wrong[3] / 2, wrong[3] * 2);
        assertThat(unknown[0]).isGreaterThan(25);
    }

    @Test
    void malformedRequestsAreRefusedInTheStandardsForm() {
        refused(form("client_id=" + clientId + "&client_secret=" + secret), 400, "invalid_request");
        refused(form("grant_type=password&client_id=" + clientId), 400, "unsupported_grant_type");
        refused(form("grant_type=client_credentials&scope=all&client_id=" + clientId), 400, "invalid_scope");
        refused(form("grant_type=client_credentials&grant_type=client_credentials"), 400, "invalid_request");
        refused(form("grant_type=client_credentials&client_id=%zz"), 400, "invalid_request");
        refused(form("grant_type=client_credentials&x=" + "y".repeat(9_000)), 400, "invalid_request");
        refused(form(""), 400, "invalid_request");
        refused(form("grant_type=client_credentials"), 401, "invalid_client");
        refused(form("grant_type=client_credentials&client_id=" + clientId), 401, "invalid_client");
    }

    @Test
    void anotherMediaTypeIsRefusedInTheStandardsForm() {
        refused(RestAssured.given().contentType(ContentType.JSON).body("{\"grant_type\":\"client_credentials\"}")
                .post("/v1/oauth/token"), 400, "invalid_request");
        refused(RestAssured.given().noContentType().post("/v1/oauth/token"), 400, "invalid_request");
    }

    @Test
    void twoWaysToAuthenticateAtOnceAreRefused() {
        refused(RestAssured.given().auth().preemptive().basic(clientId, secret).contentType(FORM)
                .body("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret)
                .post("/v1/oauth/token"), 400, "invalid_request");
        refused(RestAssured.given().auth().preemptive().basic(clientId, secret).contentType(FORM)
                .body("grant_type=client_credentials&client_id=another").post("/v1/oauth/token"), 400,
                "invalid_request");
        refused(RestAssured.given().header("Authorization", "Basic %%%").contentType(FORM)
                .body("grant_type=client_credentials").post("/v1/oauth/token"), 401, "invalid_client");
    }

    @Test
    void guessingIsLimitedAndDoesNotShutTheClientOut() {
        for (int i = 0; i < 20; i++) {
            Tokens.ask(clientId, "guess-" + i).then().statusCode(401);
        }

        Response limited = Tokens.ask(clientId, "guess-20");

        limited.then().statusCode(429).body("error", equalTo("slow_down")).header("Retry-After", notNullValue())
                .header("Cache-Control", "no-store");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);
        Tokens.ask(clientId, secret).then().statusCode(200);
    }

    private static long millis(String clientId, String secret) {
        long start = System.nanoTime();
        Tokens.ask(clientId, secret).then().statusCode(401);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void refused(Response answer, int status, String error) {
        answer.then().statusCode(status).contentType("application/json").header("Cache-Control", "no-store")
                .body("error", equalTo(error)).body("error_description", notNullValue());
    }

    private static Response form(String body) {
        return RestAssured.given().contentType(FORM).body(body).post("/v1/oauth/token");
    }

    private static Response basic(String id, String secret) {
        return RestAssured.given().auth().preemptive().basic(id, secret).contentType(FORM)
                .body("grant_type=client_credentials").post("/v1/oauth/token");
    }
}

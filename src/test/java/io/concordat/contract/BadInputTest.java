package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** What is wrong with a request is told as a problem that names it; nothing of it is the service's failure. */
@QuarkusTest
class BadInputTest {

    private static final String CODE = "/v1/reference-data/tiers/GOLD";
    private static final String PARTNERS = "/v1/partners";

    private final TestVendor vendor = TestVendor.create();

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("U+0000 in a text", "{\"name\":\"a\\u0000b\"}", 400, "character-not-allowed", "name"),
                body("half a surrogate pair", "{\"name\":\"a\\ud800b\"}", 400, "character-not-allowed", "name"),
                body("the other half", "{\"name\":\"a\\udc00b\"}", 400, "character-not-allowed", "name"),
                body("a number that is no int", "{\"name\":\"a\",\"rank\":99999999999}", 400, "malformed", "rank"),
                body("an endless number", "{\"name\":\"a\",\"rank\":1e999999999}", 400, "malformed", "rank"),
                body("a fraction", "{\"name\":\"a\",\"rank\":1.5}", 400, "malformed", "rank"),
                body("a text for a number", "{\"name\":\"a\",\"rank\":\"1\"}", 400, "malformed", "rank"),
                body("a number for a text", "{\"name\":1}", 400, "malformed", "name"),
                body("an object for a text", "{\"name\":{}}", 400, "malformed", "name"),
                body("a text for a boolean", "{\"name\":\"a\",\"active\":\"yes\"}", 400, "malformed", "active"),
                body("an unknown field", "{\"name\":\"a\",\"colour\":\"red\"}", 400, "unknown-field", "colour"),
                body("a field twice", "{\"name\":\"a\",\"name\":\"b\"}", 400, "json-malformed", null),
                body("something behind the object", "{\"name\":\"a\"} x", 400, "json-malformed", null),
                body("half an object", "{\"name\":", 400, "json-malformed", null),
                body("an array", "[{\"name\":\"a\"}]", 400, "json-malformed", null),
                body("a text", "\"name\"", 400, "json-malformed", null),
                body("null", "null", 400, "required", ""),
                body("nothing", "", 400, "required", ""),
                body("deep nesting", "{\"colour\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", 400,
                        "json-too-deep", null),
                body("more than the limit", "{\"name\":\"" + "a".repeat(1_100_000) + "\"}", 413, "too-large", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBadBodyIsAProblem(String what, byte[] body, int status, String code, String field) {
        assertProblem(admin().contentType("application/json").body(body).put(CODE), status, code, field);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aBadQueryOrPathIsAProblem(String what, String address, int status, String code, String field) {
        assertProblem(admin().urlEncodingEnabled(false).get(address), status, code, field);
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                query("U+0000 in the query", PARTNERS + "?externalReference=a%00b", 400, "uri-malformed", null),
                query("U+0000 in the path", "/v1/reference-data/tiers/a%00b", 400, "uri-malformed", null),
                query("octets that are no UTF-8", PARTNERS + "?externalReference=%ff%fe", 400, "uri-malformed", null),
                query("an unknown enum", PARTNERS + "?status=SLEEPING", 400, "malformed", "status"),
                query("a limit in words", PARTNERS + "?limit=many", 400, "malformed", "limit"),
                query("a limit that is no int", PARTNERS + "?limit=99999999999", 400, "malformed", "limit"),
                query("a limit out of range", PARTNERS + "?limit=0", 400, "out-of-range", "limit"),
                query("an id that is none", "/v1/deal-registrations?partnerId=x", 400, "malformed", "partnerId"),
                query("a cursor of ours with other content", PARTNERS + "?cursor=AAAA", 400, "cursor-malformed",
                        "cursor"),
                query("a cursor with U+0000", "/v1/reference-data/tiers?cursor=AA", 400, "cursor-malformed", "cursor"),
                query("an id that is none in the path", PARTNERS + "/x", 404, "not-found", null),
                query("an abbreviated id in the path", PARTNERS + "/1-1-1-1-1", 404, "not-found", null),
                query("an unknown path", "/v1/nothing", 404, "not-found", null),
                query("an unknown path beside the API", "/nothing", 404, "not-found", null),
                query("an address without end", PARTNERS + "?externalReference=" + "a".repeat(9_000), 414,
                        "uri-too-long", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contentTypes")
    void aBadContentTypeIsAProblem(String what, String contentType, int status, String code) {
        RequestSpecification request = admin().config(RestAssured.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        assertProblem(
                request.header("Content-Type", contentType).body("{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8))
                        .put(CODE),
                status, code, null);
    }

    static Stream<Arguments> contentTypes() {
        return Stream.of(Arguments.of("text", "text/plain", 415, "unsupported-media-type"),
                Arguments.of("no media type", "garbage", 415, "unsupported-media-type"),
                Arguments.of("another application's", "application/pdf", 415, "unsupported-media-type"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("methods")
    void aMethodThatThePathDoesNotHaveIsAProblem(String method, String path) {
        assertProblem(admin().contentType("application/json").body("{}").request(method, path), 405,
                "method-not-allowed", null);
    }

    static Stream<Arguments> methods() {
        return Stream.of(Arguments.of("DELETE", PARTNERS), Arguments.of("PATCH", PARTNERS),
                Arguments.of("PUT", PARTNERS), Arguments.of("PUT", "/graphql"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void aDateThatNoCalendarHoldsIsAProblem(String date) {
        assertProblem(admin().contentType("application/json").body("""
                {"name":"A","type":"RESELLER","country":"DE","attributesValidFrom":"%s"}""".formatted(date))
                .post(PARTNERS), 400, "out-of-range", "attributesValidFrom");
    }

    static Stream<Arguments> dates() {
        return Stream.of(Arguments.of("+999999999-12-31"), Arguments.of("-4800-01-01"), Arguments.of("0000-01-01"));
    }

    @ParameterizedTest(name = "header of {0} characters")
    @MethodSource("headers")
    void headersWithoutEndAreAProblem(int length) {
        assertProblem(admin().header("X-Anything", "a".repeat(length)).get(PARTNERS), 431, "headers-too-large", null);
    }

    static Stream<Arguments> headers() {
        return Stream.of(Arguments.of(17_000), Arguments.of(50_000));
    }

    @Test
    void aMissingFieldHasNoOtherFaultBesides() {
        Response answer = RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.CHANNEL_MANAGER))
                .header("Idempotency-Key", "k").contentType("application/json")
                .body("{\"title\":\"\",\"dealValue\":{\"currency\":\"EUR\"}}").post("/v1/deal-registrations");

        assertProblem(answer, 400, "invalid-input", null);
        assertThat(answer.<List<String>>path("errors.findAll { it.field == 'title' }.code"))
                .containsExactly("required");
        assertThat(answer.<List<String>>path("errors.findAll { it.field == 'dealValue.amount' }.code"))
                .containsExactly("required");
    }

    private RequestSpecification admin() {
        return RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.PROGRAM_ADMIN));
    }

    private static void assertProblem(Response answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        Answers.assertSound(answer);
        assertThat(answer.<String>path("code")).isEqualTo(code);
        if (field != null) {
            assertThat(answer.<String>path("errors[0].field")).isEqualTo(field);
        }
    }

    private static Arguments body(String what, String text, int status, String code, String field) {
        return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8), status, code, field);
    }

    private static Arguments query(String what, String address, int status, String code, String field) {
        return Arguments.of(what, address, status, code, field);
    }
}

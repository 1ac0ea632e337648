package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** GraphQL over HTTP: media types, methods, statuses, limits, and a code with every error. */
@QuarkusTest
class GraphqlOverHttpTest {

    private static final String RESPONSE = "application/graphql-response+json";
    private static final String LIST = "query($first: Int) { partners(first: $first) { edges { node { id } } } }";

    private final TestVendor vendor = TestVendor.create();

    @Test
    void bothMediaTypesAreAnsweredAndJsonWhenNothingIsAskedFor() {
        assertThat(post(RESPONSE, Map.of("query", "{ __typename }")).contentType()).startsWith(RESPONSE);
        assertThat(post("application/json", Map.of("query", "{ __typename }")).contentType())
                .startsWith("application/json");
        assertThat(post("*/*", Map.of("query", "{ __typename }")).contentType()).startsWith("application/json");
        Response html = post("text/html", Map.of("query", "{ __typename }"));
        assertThat(html.statusCode()).isEqualTo(406);
        assertThat(html.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aQueryMayComeWithGetAndAMutationMayNot() {
        caller().queryParam("query", "query($k: ReferenceKind!) { referenceCodes(kind: $k) { edges { cursor } } }")
                .queryParam("variables", "{\"k\":\"TIER\"}").get("/graphql").then().statusCode(200);
        Response mutation = caller().queryParam("query", "mutation { erasePerson(personId: \"x\") { __typename } }")
                .get("/graphql");

        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.header("Allow")).isEqualTo("POST");
    }

    @Test
    void withoutTokenNothingIsAnswered() {
        RestAssured.given().queryParam("query", "{ __typename }").get("/graphql").then().statusCode(401)
                .contentType("application/problem+json");
        RestAssured.given().contentType(ContentType.JSON).body("{\"query\":\"{ __typename }\"}").post("/graphql")
                .then().statusCode(401).contentType("application/problem+json");
        RestAssured.get("/graphql/schema.graphql").then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void aMalformedRequestIs400WithACodeInBothMediaTypes(String what, String body) {
        for (String media : List.of(RESPONSE, "application/json")) {
            Response answer = caller().accept(media).contentType(ContentType.JSON).body(body).post("/graphql");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.<String>path("errors[0].extensions.code")).isEqualTo("request-malformed");
            assertThat(answer.contentType()).startsWith(media);
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(Arguments.of("no body", ""), Arguments.of("no JSON", "{\"query\":"),
                Arguments.of("several requests", "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]"),
                Arguments.of("no document", "{}"), Arguments.of("a document that is no text", "{\"query\":1}"),
                Arguments.of("variables that are no object", "{\"query\":\"{ __typename }\",\"variables\":\"x\"}"),
                Arguments.of("a name that is no text", "{\"query\":\"{ __typename }\",\"operationName\":7}"),
                Arguments.of("deep nesting", "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(5_000)
                        + "]".repeat(5_000) + "}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNotExecutedIs400InTheNewMediaTypeAnd200InTheOldOne(String what, String query,
            Map<String, Object> variables, String code) {
        Map<String, Object> body = Map.of("query", query, "variables", variables);
        Response answer = post(RESPONSE, body);
        Response old = post("application/json", body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("errors[0].extensions.code")).as(answer.asString()).isEqualTo(code);
        assertThat(answer.<Integer>path("errors[0].extensions.status")).isEqualTo(400);
        assertThat(answer.<Map<String, Object>>path("$")).doesNotContainKey("data");
    }

    static Stream<Arguments> refused() {
        Map<String, Object> none = Map.of();
        return Stream.of(
                Arguments.of("a document that cannot be parsed", "{", none, "graphql-invalid"),
                Arguments.of("an unknown field", "{ nobody }", none, "graphql-invalid"),
                Arguments.of("a variable of another type", LIST, Map.of("first", "x"), "graphql-invalid"),
                Arguments.of("a variable that is no int", LIST, Map.of("first", 4294967297L), "graphql-invalid"),
                Arguments.of("a number that is no int", "{ partners(first: 4294967297) { __typename } }", none,
                        "graphql-invalid"),
                Arguments.of("a missing variable", "query($id: ID!) { partner(id: $id) { id } }", none,
                        "graphql-invalid"),
                Arguments.of("one field under 31 aliases", "{ " + aliases(31) + " }", none, "query-too-large"),
                Arguments.of("the same within a fragment", "{ ...all } fragment all on Query { " + aliases(31) + " }",
                        none, "query-too-large"),
                Arguments.of("a document without end", "{ " + "__typename ".repeat(10_000) + "}", none,
                        "query-too-large"),
                Arguments.of("too many tokens", "{ " + "a ".repeat(6_000) + "}", none, "graphql-invalid"),
                Arguments.of("many directives", "{ __typename " + "@skip(if: false) ".repeat(11) + "}", none,
                        "query-too-large"),
                Arguments.of("deep nesting", "{ __schema { types { " + "fields { type { ".repeat(6) + "name"
                        + " } }".repeat(6) + " } } }", none, "query-too-large"));
    }

    @Test
    void thirtyAliasesAreAnswered() {
        assertThat(post(RESPONSE, Map.of("query", "{ " + aliases(30) + " }")).<Object>path("errors")).isNull();
    }

    @Test
    void introspectionIsAnsweredWithAToken() {
        assertThat(post(RESPONSE, Map.of("query", "{ __schema { queryType { name } } }"))
                .<String>path("data.__schema.queryType.name")).isEqualTo("Query");
    }

    @Test
    void aTextThatCannotBeStoredIsTheCallersFaultInVariablesAndLiterals() {
        String query = "query($r: String) { partners(externalReference: $r) { edges { cursor } } }";
        Response variable = post(RESPONSE, Map.of("query", query, "variables", Map.of("r", "a\u0000b")));
        Response literal = post(RESPONSE,
                Map.of("query", "{ partners(externalReference: \"a\\u0000b\") { edges { cursor } } }"));

        for (Response answer : List.of(variable, literal)) {
            assertThat(answer.<String>path("errors[0].extensions.code")).as(answer.asString())
                    .isEqualTo("character-not-allowed");
            assertThat(answer.<Integer>path("errors[0].extensions.status")).isEqualTo(400);
        }
    }

    private static String aliases(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + ": partners(first: 1) { __typename }")
                .collect(Collectors.joining(" "));
    }

    private Response post(String accept, Map<String, Object> body) {
        return caller().accept(accept).contentType(ContentType.JSON).body(body).post("/graphql");
    }

    private RequestSpecification caller() {
        return RestAssured.given().auth().preemptive().oauth2(vendor.token(Role.PROGRAM_ADMIN));
    }
}

package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** What holds of every answer, whatever was asked. */
final class Answers {

    private static final Pattern INTERNALS = Pattern.compile(
            "\\bat io\\.|Exception\\b|java\\.(lang|util)|io\\.(concordat|vertx|quarkus|smallrye)\\.|org\\.hibernate|"
                    + "(?i)\\b(select|insert into|update) [a-z_]+ (from|values|set)\\b|SQLSTATE|\\b22021\\b");

    private Answers() {
    }

    static void assertSound(Response answer) {
        assertSound(new Http.Answer(answer.statusCode(), answer.contentType(), answer.header("X-Request-Id"),
                answer.asString()));
    }

    /** Fails for a 5xx, a failure that is no problem, a missing request id, or internals in the body. */
    static void assertSound(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(answer.requestId()).as("X-Request-Id of " + answer.body()).isNotBlank();
        assertThat(INTERNALS.matcher(answer.body()).find()).as(answer.body()).isFalse();
        if (answer.status() >= 400) {
            assertThat(answer.contentType()).as(answer.body()).startsWith("application/problem+json");
            JsonNode problem = answer.json();
            assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
            assertThat(problem.path("code").asText()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(problem.path("detail").asText()).isNotBlank();
        }
    }
}

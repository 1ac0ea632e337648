package io.concordat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import io.restassured.response.Response;

/** What holds of every answer, whatever was asked. */
final class Answers {

    private static final Pattern INTERNALS = Pattern.compile(
            "\\bat io\\.|Exception\\b|java\\.(lang|util)|io\\.(concordat|vertx|quarkus|smallrye)\\.|org\\.hibernate|"
                    + "(?i)\\b(select|insert into|update) [a-z_]+ (from|values|set)\\b|SQLSTATE|\\b22021\\b");

    private Answers() {
    }

    /** Fails for a 5xx, a failure that is no problem, a missing request id, or internals in the body. */
    static void assertSound(Response answer) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isLessThan(500);
        assertThat(answer.header("X-Request-Id")).as("X-Request-Id of " + body).isNotBlank();
        assertThat(INTERNALS.matcher(body).find()).as(body).isFalse();
        if (answer.statusCode() >= 400) {
            assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
            assertThat(answer.<Integer>path("status")).isEqualTo(answer.statusCode());
            assertThat(answer.<String>path("code")).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(answer.<String>path("detail")).isNotBlank();
        }
    }
}

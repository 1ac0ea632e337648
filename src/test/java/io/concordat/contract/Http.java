package io.concordat.contract;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** A plain client for tests that send thousands of requests. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {
    }

    /** What came back. */
    record Answer(int status, String contentType, String requestId, String body) {

        /** @return the body as JSON; a missing node when it is none */
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return JSON.missingNode();
            }
        }

        /** @return the code of a problem, or of the first error of a GraphQL answer; else an empty text */
        String code() {
            JsonNode json = json();
            return json.has("errors") && json.at("/errors/0/extensions/code").isTextual()
                    ? json.at("/errors/0/extensions/code").asText()
                    : json.path("code").asText();
        }
    }

    /**
     * Sends JSON under a new idempotency key.
     *
     * @param token access token, or {@code null}
     * @param ifMatch revision as an entity tag, or {@code null}
     * @param body text, or {@code null}
     */
    static CompletableFuture<Answer> send(String method, String path, String token, String ifMatch, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(
                                body.getBytes(StandardCharsets.UTF_8)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(answer -> new Answer(answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.headers().firstValue("X-Request-Id").orElse(""), answer.body()));
    }

    /** @return the path with ids of nothing in the places of its parameters */
    static String pathOfNothing(String template) {
        String path = template.replace("{list}", "tiers").replace("{code}", "GOLD").replace("{version}", "1")
                .replace("anomaly-rules/{kind}", "anomaly-rules/ROUND_AMOUNTS");
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", UUID.randomUUID().toString());
        }
        return path;
    }
}

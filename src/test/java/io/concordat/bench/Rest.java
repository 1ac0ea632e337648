package io.concordat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A caller of the service that can have many requests on their way at once. */
public final class Rest {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    /** @param base where the service is, such as {@code http://localhost:8080} */
    public Rest(URI base) {
        this.base = base;
    }

    /** What the service said. */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        /** @return the body as JSON */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + new String(body), e);
            }
        }

        /** @return a text member of the body, or {@code null} */
        public String text(String member) {
            return json().path(member).asText(null);
        }

        /** @return this answer when it has the status; fails with what was said instead */
        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Expected " + expected + ", got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + new String(body);
        }
    }

    /**
     * @param token access token, or {@code null}
     * @param key idempotency key, or {@code null}
     * @param body what is written as JSON, or {@code null}
     * @return the answer; fails when the connection does
     */
    public CompletableFuture<Answer> send(String method, String path, String token, String key, Object body) {
        return send(method, path, token, key, null, body);
    }

    /** @param revision what the change is based upon, or {@code null}; see {@link #send} */
    CompletableFuture<Answer> send(String method, String path, String token, String key, Integer revision,
            Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (revision != null) {
            request.header("If-Match", "\"" + revision + "\"");
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .thenApply(answer -> new Answer(answer.statusCode(), answer.headers(), answer.body()));
    }

    /** As {@link #send}, waiting for the answer. */
    Answer call(String method, String path, String token, String key, Object body) {
        return send(method, path, token, key, body).join();
    }

    static byte[] bytes(Object value) {
        try {
            return value instanceof byte[] ready ? ready : JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

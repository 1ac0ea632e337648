package io.concordat.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The public keys of the outside identity provider, fetched from its configured location in the background and never
 * because of something a token says.
 */
@ApplicationScoped
class IdentityProviderKeys {

    private static final Logger LOG = Logger.getLogger(IdentityProviderKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TokenSettings.IdentityProvider settings;
    private volatile List<JsonWebKey> keys = List.of();

    IdentityProviderKeys(TokenSettings settings) {
        this.settings = settings.identityProvider();
    }

    List<JsonWebKey> verifying() {
        return keys;
    }

    @Scheduled(every = "5m", identity = "identity-provider-keys")
    Uni<Void> refresh() {
        return settings.jwksLocation().map(location -> Uni.createFrom().completionStage(() -> fetch(location))
                .invoke(text -> keys = parse(text)).onFailure()
                .invoke(e -> LOG.warnf("The identity provider's keys cannot be fetched from %s: %s", location, e))
                .onFailure().recoverWithNull().replaceWithVoid()).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static CompletionStage<String> fetch(String location) {
        URI uri = URI.create(location);
        if ("file".equals(uri.getScheme())) {
            return CompletableFuture.supplyAsync(() -> readFile(uri));
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        return client.sendAsync(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString())
                .thenApply(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("status " + answer.statusCode());
                    }
                    return answer.body();
                });
    }

    private static String readFile(URI uri) {
        try {
            return Files.readString(Path.of(uri));
        } catch (IOException e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    private static List<JsonWebKey> parse(String text) {
        try {
            return List.copyOf(new JsonWebKeySet(text).getJsonWebKeys());
        } catch (JoseException e) {
            throw new IllegalStateException("not a JWK set: " + e.getMessage(), e);
        }
    }
}

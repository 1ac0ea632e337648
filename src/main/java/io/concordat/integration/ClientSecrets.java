package io.concordat.integration;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/**
 * Makes, hashes and compares secrets. The hash is slow on purpose, so it runs on threads of its own, few of them, and
 * with a bounded queue: a flood of guesses can fill that queue but takes no thread from anything else.
 */
@ApplicationScoped
class ClientSecrets {

    /** About 60 to 80 ms on a server core of 2024. */
    static final int BCRYPT_COST = 10;
    /** bcrypt reads no further; a longer secret is none of ours. */
    static final int LONGEST_BYTES = 72;
    private static final int HINT_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final char HINT_END = '.';
    /** Of a text that is no secret, at the same cost: what a request is compared with when there is nothing to compare. */
    private static final String HASH_OF_NOTHING = "$2a$10$MjxxEg4aFfsUO1AfTsbihuBcqmo/gUNUhpqWlGBT.z5paqI0oEqD6";

    private final SecureRandom random = new SecureRandom();
    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;

    ClientSecrets(Vertx vertx, TokenEndpointSettings settings) {
        this.workers = vertx.createSharedWorkerExecutor("secret-hash", settings.hashThreads());
        this.mostWaiting = settings.hashQueue();
    }

    @PreDestroy
    void close() {
        workers.closeAndForget();
    }

    /** @return a new secret: 48 random bits of hint, a dot, and 256 random bits */
    String generate() {
        return random(HINT_BYTES) + HINT_END + random(SECRET_BYTES);
    }

    /** @return the hint of a secret, empty when it has none */
    static String hint(String secret) {
        int end = secret.indexOf(HINT_END);
        return end < 0 ? "" : secret.substring(0, end);
    }

    /** @return the salted hash of the secret; fails as UNAVAILABLE when too many wait for theirs */
    Uni<HashedSecret> hash(String secret) {
        return work(() -> new HashedSecret(hint(secret), BcryptUtil.bcryptHash(secret, BCRYPT_COST)));
    }

    /**
     * Compares with exactly one hash, whatever comes in.
     *
     * @param hash the stored hash, or {@code null} for one that nothing matches
     * @return whether they match; fails as UNAVAILABLE when too many wait for theirs
     */
    Uni<Boolean> matches(String secret, String hash) {
        boolean comparable = hash != null && secret.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        return work(() -> comparable
                ? BcryptUtil.matches(secret, hash)
                : BcryptUtil.matches("x", HASH_OF_NOTHING));
    }

    private <T> Uni<T> work(Callable<T> hashing) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > mostWaiting) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(overloaded());
            }
            return workers.executeBlocking(hashing, false).eventually(waiting::decrementAndGet);
        });
    }

    private static DomainException overloaded() {
        return DomainException
                .of(Kind.UNAVAILABLE, "secrets-overloaded",
                        "Too many secrets are being checked just now; send the same request again shortly.")
                .withHeader("Retry-After", Long.toString(Duration.ofSeconds(2).toSeconds()));
    }

    private String random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}

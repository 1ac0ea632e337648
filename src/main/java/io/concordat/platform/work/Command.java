package io.concordat.platform.work;

import java.util.Objects;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/**
 * One request for a change: who asks, for what, of which object, with which input. Making one asks for permission.
 *
 * @param by who asks
 * @param action the use case, such as {@code approve-deal}; part of the request's fingerprint and of nothing else
 * @param target id of the object below which the change happens, or {@code null}
 * @param input the input record, or {@code null}
 * @param key the caller's idempotency key, or {@code null} for a request that is not to be remembered
 * @param answer type of the use case's result
 */
public record Command<T>(Caller by, String action, Object target, Object input, String key, Class<T> answer) {

    private static final int LONGEST_KEY = 255;

    /**
     * @param operation what must be permitted to the caller
     * @throws DomainException FORBIDDEN without permission, INVALID for a malformed key
     */
    public static <T> Command<T> of(Caller by, Operation operation, String action, Object target, Object input,
            String key, Class<T> answer) {
        by.must(operation);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY
                || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e))) {
            throw DomainException.invalid("Idempotency-Key", "idempotency-key-malformed",
                    "An idempotency key has 1 to 255 printable ASCII characters.");
        }
        return new Command<>(by, Objects.requireNonNull(action), target, input, key, answer);
    }

    /** @return this command, once it is sure that it carries an idempotency key */
    public Command<T> keyRequired() {
        if (key == null) {
            throw DomainException.invalid("Idempotency-Key", "idempotency-key-required",
                    "This request needs an idempotency key, so that a retry can never act twice: "
                            + "send a new random one with each new request and the same one with its retries.");
        }
        return this;
    }
}

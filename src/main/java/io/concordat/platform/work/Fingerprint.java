package io.concordat.platform.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Tells two requests apart: SHA-256 over the use case, its target and its input in canonical JSON. */
@ApplicationScoped
class Fingerprint {

    private final ObjectMapper canonical;

    Fingerprint(ObjectMapper json) {
        this.canonical = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    byte[] of(Command<?> command) {
        try {
            MessageDigest digest = sha256();
            digest.update((command.action() + '\n' + command.target() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(canonical.writeValueAsBytes(command.input()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An input record cannot be written as JSON", e);
        }
    }

    /** @return a 64-bit lock number for the key within its scope, which is vendor and caller */
    static long lock(Command<?> command) {
        byte[] scope = ("idempotency\n" + command.by().vendorId() + '\n' + command.by().subject() + '\n'
                + command.key()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256().digest(scope)).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

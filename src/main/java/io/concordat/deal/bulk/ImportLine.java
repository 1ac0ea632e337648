package io.concordat.deal.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.concordat.platform.error.DomainException;

/**
 * A line as it came in.
 *
 * @param key the caller's own key of the line, or {@code null}
 * @param object what it says, or {@code null} when it could not be read
 * @param hash of what it says, in hexadecimal; it tells a changed line from the same one
 * @param fault why it could not be read, or {@code null}
 */
record ImportLine(int line, String key, ObjectNode object, String hash, DomainException fault) {

    private static final int HASH_BYTES = 16;

    static ImportLine read(int line, String key, ObjectNode object) {
        return new ImportLine(line, key, object, hash(object.toString()), null);
    }

    static ImportLine faulty(int line, String raw, DomainException fault) {
        return new ImportLine(line, null, null, hash(raw), fault);
    }

    /** @return the same line, refused */
    ImportLine refused(DomainException reason) {
        return new ImportLine(line, null, null, hash, reason);
    }

    /** @return what identifies the line in its import, whatever is inserted before it if it has a key of its own */
    String reference() {
        return key == null ? "#" + line : "k" + key;
    }

    /** @return the idempotency key of what the line asks for */
    String idempotencyKey(UUID importId) {
        return "bulk-" + hash(importId + " " + reference() + " " + hash);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.concordat.deal.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.concordat.platform.error.DomainException;

/**
 * A position in a worklist.
 *
 * @param time deadline of the review at the position as the database reads it; {@code infinity} for one without
 * @param registrationId its registration
 */
record WorklistPosition(String time, UUID registrationId) {

    private static final String NEVER = "infinity";

    static String of(ReviewView review) {
        return (review.dueAt() == null ? NEVER : review.dueAt().toString()) + " " + review.registrationId();
    }

    /**
     * @param text a position, or {@code null}
     * @return the position, or {@code null} for the beginning
     * @throws DomainException INVALID for a text that is no position
     */
    static WorklistPosition read(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", -1);
        if (parts.length != 2 || !isTime(parts[0])) {
            throw malformed();
        }
        try {
            return new WorklistPosition(parts[0], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static boolean isTime(String text) {
        try {
            return text.equals(NEVER) || Math.abs(Instant.parse(text).atOffset(ZoneOffset.UTC).getYear() - 5000) < 5000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

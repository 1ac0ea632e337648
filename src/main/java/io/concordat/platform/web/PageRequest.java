package io.concordat.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import io.concordat.platform.error.DomainException;

/**
 * Which page of a list is asked for.
 *
 * @param limit rows on a page, 1 to 200
 * @param after position behind which the page starts, or {@code null} for the first page
 */
public record PageRequest(int limit, String after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    /** @throws DomainException INVALID for a limit out of range or a cursor that is none of ours */
    public static PageRequest of(Integer limit, String cursor) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MOST) {
            throw DomainException.invalid("limit", "out-of-range", "A page has 1 to " + MOST + " rows.");
        }
        return new PageRequest(rows, cursor == null || cursor.isEmpty() ? null : decode(cursor));
    }

    /** @return the position as an id, or {@code null} for the first page; fails as INVALID when it is no id */
    public UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** @return one row more than the page has, to see whether there is a next page */
    public int fetch() {
        return limit + 1;
    }

    /** @return the opaque cursor of a position */
    public static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            String position = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor))).toString();
            if (position.chars().anyMatch(Character::isISOControl)) {
                throw malformed();
            }
            return position;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

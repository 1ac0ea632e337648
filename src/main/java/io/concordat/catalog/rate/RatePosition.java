package io.concordat.catalog.rate;

import java.time.DateTimeException;
import java.time.LocalDate;

import io.concordat.platform.error.DomainException;

/** Where a page of rates starts: by day, the newest first, then by pair. */
record RatePosition(LocalDate day, String from, String to) {

    /** @return the position, or {@code null} for the first page; fails as INVALID when it is none of ours */
    static RatePosition read(String after) {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("/", -1);
        try {
            if (parts.length == 3) {
                return new RatePosition(LocalDate.parse(parts[0]), parts[1], parts[2]);
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** @return the version behind which a page of versions starts, or {@code null} */
    static Integer version(String after) {
        if (after != null && !after.matches("[0-9]{1,9}")) {
            throw malformed();
        }
        return after == null ? null : Integer.valueOf(after);
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

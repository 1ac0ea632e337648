package io.concordat.analytics.discount;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.web.PageRequest;

/** Where a breach stands in the list: the last that happened first. */
record BreachPlace(OffsetDateTime occurredAt, UUID factId) {

    /** @return the place, or {@code null} for the first page; fails as INVALID when the cursor is none of this list */
    static BreachPlace of(PageRequest page) {
        if (page.after() == null) {
            return null;
        }
        String[] parts = page.after().split("/", -1);
        try {
            if (parts.length == 2) {
                return new BreachPlace(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1]));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    static String text(DiscountBreachView breach) {
        return breach.occurredAt() + "/" + breach.factId();
    }

    private static DomainException malformed() {
        return DomainException.invalid("cursor", "cursor-malformed",
                "Send the nextCursor of an earlier page, unchanged.");
    }
}

package io.concordat.partner;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import io.concordat.platform.error.DomainException;

/** Reads the texts of a query into what they stand for. */
final class PartnerQuery {

    private PartnerQuery() {
    }

    /** @return the constant of that name, or {@code null} for {@code null}; fails as INVALID naming those there are */
    static <E extends Enum<E>> E constant(String field, Class<E> type, String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid(field, "malformed",
                        "Send one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    /** @return the day at which a page of periods ended; fails as INVALID when the cursor is none of ours */
    static LocalDate cursorDay(String position) {
        try {
            return LocalDate.parse(position);
        } catch (DateTimeParseException foreign) {
            throw DomainException.invalid("cursor", "cursor-malformed",
                    "Send the nextCursor of an earlier page, unchanged.");
        }
    }
}

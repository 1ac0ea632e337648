package io.concordat.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import io.concordat.platform.error.DomainException;

/** The day in the path of a dated thing: taken as text and read after the permission, so that a malformed one is told only to who may ask. */
public final class DayInPath {

    private DayInPath() {
    }

    /** @throws DomainException INVALID {@code malformed} naming {@code day}, also for a year that is not 1 to 9999 */
    public static LocalDate read(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static DomainException malformed() {
        return DomainException.invalid("day", "malformed", "Send a date such as 2026-03-02.");
    }
}

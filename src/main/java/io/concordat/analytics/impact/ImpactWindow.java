package io.concordat.analytics.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

import io.concordat.platform.error.DomainException;

/**
 * A half-open stretch of days in the vendor's time zone.
 *
 * @param from  first day
 * @param until first day after
 */
record ImpactWindow(LocalDate from, LocalDate until) {

    private static final int LONGEST_DAYS = 732;
    private static final int QUARTER_MONTHS = 3;

    /**
     * @param from  first day, or {@code null}
     * @param until first day after, or {@code null}
     * @param today today in the vendor's time zone
     * @return the asked window; the calendar quarter that ended last when nothing was asked for
     * @throws DomainException INVALID {@code required}, {@code ends-before-start}, {@code window-too-long}
     */
    static ImpactWindow asked(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null && until == null) {
            LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
            return new ImpactWindow(quarter.minusMonths(QUARTER_MONTHS), quarter);
        }
        if (from == null || until == null) {
            throw DomainException.invalid(from == null ? "from" : "until", "required",
                    "A window has a first day and a first day after; without both it is the quarter that ended last.");
        }
        if (!from.isBefore(until)) {
            throw DomainException.invalid("until", "ends-before-start", "The first day after lies behind the first.");
        }
        if (ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw DomainException.invalid("until", "window-too-long",
                    "A window has at most " + LONGEST_DAYS + " days.");
        }
        return new ImpactWindow(from, until);
    }
}

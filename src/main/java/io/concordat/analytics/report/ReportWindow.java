package io.concordat.analytics.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

import io.concordat.platform.error.DomainException;

/**
 * The days of a figure, half-open, in the vendor's time zone.
 *
 * @param from  first day
 * @param until first day behind it
 */
public record ReportWindow(LocalDate from, LocalDate until) {

    private static final int LONGEST_DAYS = 732;
    private static final int QUARTER_MONTHS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * @param from  first day, or {@code null} together with {@code until} for the calendar quarter that ended last
     * @param until first day behind it
     * @param today today in the vendor's time zone
     * @throws DomainException INVALID {@code required}, {@code ends-before-start}, {@code out-of-range}, {@code window-too-long}
     */
    public static ReportWindow of(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null && until == null) {
            LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
            return new ReportWindow(quarter.minusMonths(QUARTER_MONTHS), quarter);
        }
        if (from == null || until == null) {
            throw DomainException.invalid(from == null ? "from" : "until", "required",
                    "Send both days, or none for the calendar quarter that ended last.");
        }
        if (!until.isAfter(from)) {
            throw DomainException.invalid("until", "ends-before-start",
                    "The first day behind the window lies after its first.");
        }
        if (from.isBefore(EARLIEST) || until.isAfter(LATEST)) {
            throw DomainException.invalid(from.isBefore(EARLIEST) ? "from" : "until", "out-of-range",
                    "A window lies between 1970 and 2199.");
        }
        if (ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw DomainException.invalid("until", "window-too-long",
                    "A window has at most " + LONGEST_DAYS + " days.");
        }
        return new ReportWindow(from, until);
    }

    /** @return the window of the same length that ends where this one begins */
    public ReportWindow preceding() {
        return new ReportWindow(from.minusDays(ChronoUnit.DAYS.between(from, until)), from);
    }

    /** @return the first instant of it */
    public OffsetDateTime begin(ZoneId zone) {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    /** @return the first instant behind it */
    public OffsetDateTime end(ZoneId zone) {
        return until.atStartOfDay(zone).toOffsetDateTime();
    }
}

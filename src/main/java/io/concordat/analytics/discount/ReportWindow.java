package io.concordat.analytics.discount;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;

/**
 * The days of a figure, in the vendor's time zone.
 *
 * @param from  first day
 * @param until first day behind it
 */
record ReportWindow(LocalDate from, LocalDate until) {

    private static final int MOST_DAYS = 1_100;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /**
     * @param from  first day, or {@code null} together with {@code until} for the calendar quarter that ended last
     * @param until first day behind it
     * @param today today in the vendor's time zone
     * @throws DomainException INVALID when one of them is missing, they are in the wrong order or more than three years apart
     */
    static ReportWindow of(LocalDate from, LocalDate until, LocalDate today) {
        if (from == null && until == null) {
            LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
            return new ReportWindow(quarter.minusMonths(3), quarter);
        }
        List<FieldError> faults = new ArrayList<>();
        if (from == null || until == null) {
            faults.add(new FieldError(from == null ? "from" : "until", "required",
                    "Send both days, or none for the calendar quarter that ended last."));
        } else if (!until.isAfter(from)) {
            faults.add(new FieldError("until", "ends-before-start",
                    "The first day behind the window lies after its first."));
        } else if (from.isBefore(EARLIEST) || until.isAfter(LATEST)
                || ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            faults.add(new FieldError("until", "out-of-range",
                    "A window has at most " + MOST_DAYS + " days, between 1970 and 2199."));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        return new ReportWindow(from, until);
    }

    /** @return the window of the same length that ends where this one begins */
    ReportWindow preceding() {
        return new ReportWindow(from.minusDays(ChronoUnit.DAYS.between(from, until)), from);
    }

    /** @return the first instant of it */
    OffsetDateTime begin(ZoneId zone) {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    /** @return the first instant behind it */
    OffsetDateTime end(ZoneId zone) {
        return until.atStartOfDay(zone).toOffsetDateTime();
    }
}

package io.concordat.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar arithmetic in a vendor's time zone. */
public final class Days {

    private Days() {
    }

    /** @return the calendar day of the instant in the zone */
    public static LocalDate dayOf(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    /**
     * A window of days ends at local midnight after its last day: one that starts at any time on 1 March and lasts 2
     * days ends with 3 March, that is at 4 March 00:00 local time.
     *
     * @param start first instant of the window
     * @param days length in days, one or more
     * @param zone the vendor's time zone
     * @return the first instant after the window
     */
    public static Instant endOfWindow(Instant start, int days, ZoneId zone) {
        return dayOf(start, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }
}

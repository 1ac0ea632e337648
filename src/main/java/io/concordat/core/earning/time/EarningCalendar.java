package io.concordat.core.earning.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * The vendor's calendar as far as earnings need it.
 *
 * @param zone            where the vendor's days begin and end
 * @param fiscalYearStart month whose first day begins the fiscal year
 */
public record EarningCalendar(ZoneId zone, Month fiscalYearStart) {

    /** @return the vendor's date at that moment */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** @return the first day of the window that holds the date; the epoch for {@link Window#LIFETIME} */
    public LocalDate startOf(Window window, LocalDate date) {
        if (window == Window.LIFETIME) {
            return LocalDate.EPOCH;
        }
        int monthOfYear = Math.floorMod(date.getMonthValue() - fiscalYearStart.getValue(), 12);
        return date.withDayOfMonth(1).minusMonths(monthOfYear % window.months());
    }
}

package io.concordat.deal.quality.signal;

import java.time.LocalDate;

/**
 * A quarter of a vendor's fiscal year.
 *
 * @param firstDay its first day
 * @param lastDay its last day
 */
record FiscalQuarter(LocalDate firstDay, LocalDate lastDay) {

    /** @param startMonth month in which the fiscal year starts, 1 to 12 */
    static FiscalQuarter of(LocalDate day, int startMonth) {
        int monthsIn = Math.floorMod(day.getMonthValue() - startMonth, 3);
        LocalDate first = day.withDayOfMonth(1).minusMonths(monthsIn);
        return new FiscalQuarter(first, first.plusMonths(3).minusDays(1));
    }

    /** @return the first of its last so many days */
    LocalDate firstOfLast(int days) {
        return lastDay.minusDays(days - 1L);
    }

    boolean hasInItsLast(int days, LocalDate day) {
        return !day.isBefore(firstOfLast(days)) && !day.isAfter(lastDay);
    }
}

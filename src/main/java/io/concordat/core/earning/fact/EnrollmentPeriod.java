package io.concordat.core.earning.fact;

import java.time.LocalDate;

/**
 * Days on which the partner takes part in a program.
 *
 * @param program the program
 * @param from    first day
 * @param until   first day on which it does no longer; {@code null} for no end
 */
public record EnrollmentPeriod(String program, LocalDate from, LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

package io.concordat.core.earning.fact;

import java.time.LocalDate;

/**
 * The partner's attributes of some days.
 *
 * @param from       first day
 * @param until      first day on which they hold no longer; {@code null} for no end
 * @param attributes what the partner was
 */
public record AttributePeriod(LocalDate from, LocalDate until, PartnerAttributes attributes) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

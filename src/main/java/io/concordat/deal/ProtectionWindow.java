package io.concordat.deal;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import io.concordat.platform.time.Days;
import io.concordat.platform.work.SqlUnit;

/**
 * When a registration is protected.
 *
 * @param startsAt first instant
 * @param endsAt first instant after it
 */
@Type("ProtectionWindow")
@Description("When a registration is protected.")
public record ProtectionWindow(@Description("First instant.") Instant startsAt,
        @Description("First instant after it.") Instant endsAt) {

    /** @return the window of so many whole days from the start on, in the vendor's time zone */
    static ProtectionWindow from(SqlUnit unit, Instant start, int days) {
        return new ProtectionWindow(start, Days.endOfWindow(start, days, unit.by().vendor().zone()));
    }
}

package io.concordat.platform.calendar;

import java.time.DayOfWeek;

import org.eclipse.microprofile.graphql.Description;

/** A day of the week, in the order of ISO 8601. */
@Description("A day of the week.")
public enum Weekday {
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY;

    DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}

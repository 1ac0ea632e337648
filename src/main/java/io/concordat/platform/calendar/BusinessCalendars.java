package io.concordat.platform.calendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.work.SqlUnit;

/** Looks calendars up for the other rooms, inside their units of work. */
@ApplicationScoped
public class BusinessCalendars {

    private final CalendarTable table;

    BusinessCalendars(CalendarTable table) {
        this.table = table;
    }

    /** @return those of the calendars that exist, by code; {@code DEFAULT} always exists; one statement */
    public Uni<Map<String, BusinessCalendar>> find(SqlUnit unit, Collection<String> codes) {
        Set<String> asked = new HashSet<>(codes);
        return table.find(unit, asked).map(found -> {
            Map<String, BusinessCalendar> calendars = new HashMap<>();
            found.forEach(view -> calendars.put(view.code(), view.calendar()));
            if (asked.contains(BusinessCalendarView.DEFAULT)) {
                calendars.computeIfAbsent(BusinessCalendarView.DEFAULT,
                        code -> BusinessCalendarView.standard(unit.by().vendor().zone()).calendar());
            }
            return calendars;
        });
    }
}

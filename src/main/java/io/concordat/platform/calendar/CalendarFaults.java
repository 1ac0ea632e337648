package io.concordat.platform.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.concordat.platform.error.FieldError;
import io.concordat.platform.time.Shift;

/** What of a calendar's input does not fit together. */
final class CalendarFaults {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<FieldError> faults = new ArrayList<>();

    private CalendarFaults() {
    }

    /** @param input passed the checks of each single field */
    static List<FieldError> of(WriteBusinessCalendar input) {
        CalendarFaults faults = new CalendarFaults();
        faults.zone(input.zone());
        faults.week(input.hours());
        faults.days(input.specialDays() == null ? List.of() : input.specialDays());
        return faults.faults;
    }

    private void zone(String zone) {
        try {
            if (zone != null && !ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
                note("zone", "time-zone-unknown", "Send an IANA time zone such as Europe/Berlin.");
            }
        } catch (DateTimeException e) {
            note("zone", "time-zone-unknown", "Send an IANA time zone such as Europe/Berlin.");
        }
    }

    private void week(List<WeekdayHours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            shift("hours[" + i + "]", hours.get(i).from(), hours.get(i).until());
        }
        hours.stream().map(WeekdayHours::weekday).distinct()
                .forEach(day -> apart("hours", hours.stream().filter(stretch -> stretch.weekday() == day)
                        .flatMap(stretch -> Shift.find(stretch.from(), stretch.until()).stream()).toList()));
    }

    private void days(List<SpecialDay> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String field = "specialDays[" + i + "]";
            LocalDate date = days.get(i).date();
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                note(field + ".date", "out-of-range", "The day is out of bounds: 1990 to 2200.");
            }
            if (!seen.add(date)) {
                note(field + ".date", "day-twice", "A day has one entry.");
            }
            hours(field + ".hours", days.get(i).hours() == null ? List.of() : days.get(i).hours());
        }
    }

    private void hours(String field, List<DayHours> hours) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            shift(field + "[" + i + "]", hours.get(i).from(), hours.get(i).until()).ifPresent(shifts::add);
        }
        apart(field, shifts);
    }

    private Optional<Shift> shift(String field, String from, String until) {
        Optional<Shift> shift = Shift.find(from, until);
        if (shift.isEmpty()) {
            note(field + ".until", "out-of-range", "A stretch ends after it begins, on the same day.");
        }
        return shift;
    }

    private void apart(String field, List<Shift> shifts) {
        if (Shift.overlap(shifts)) {
            note(field, "hours-overlap", "Stretches of one day must not overlap.");
        }
    }

    private void note(String field, String code, String message) {
        faults.add(new FieldError(field, code, message));
    }
}

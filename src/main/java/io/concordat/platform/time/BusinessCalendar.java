package io.concordat.platform.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When somebody works: weekly hours in a time zone, and days that have other hours or none. Working time is time that
 * really passes, so a shift over a change of the clocks is an hour longer or shorter. A local time that the clocks skip
 * is the moment of the skip; one that they repeat is its first occurrence.
 */
public final class BusinessCalendar {

    private static final List<Shift> NINE_TO_FIVE = List.of(new Shift(9 * 60, 17 * 60));

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> weekly;
    private final Map<LocalDate, List<Shift>> special;

    /**
     * @param weekly shifts of each weekday; a weekday without any is free
     * @param special days whose shifts are others than those of their weekday, none on a holiday
     * @throws IllegalArgumentException when there is no weekly shift at all, or shifts of a day overlap
     */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Shift>> weekly, Map<LocalDate, List<Shift>> special) {
        this.zone = zone;
        this.weekly = new EnumMap<>(DayOfWeek.class);
        this.special = new HashMap<>();
        weekly.forEach((day, shifts) -> this.weekly.put(day, inOrder(shifts)));
        special.forEach((day, shifts) -> this.special.put(day, inOrder(shifts)));
        if (this.weekly.values().stream().allMatch(Collection::isEmpty)) {
            throw new IllegalArgumentException("A calendar without any working hours");
        }
    }

    /** @return Monday to Friday, nine to five, no holidays */
    public static BusinessCalendar nineToFive(ZoneId zone) {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? NINE_TO_FIVE : List.of());
        }
        return new BusinessCalendar(zone, weekly, Map.of());
    }

    /**
     * @param workingTime zero or more
     * @return the first instant at which that much working time has passed since {@code from}; eight hours from the
     *         opening of an eight-hour day are its closing, not the opening of the next day
     */
    public Instant plus(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time is never negative: " + workingTime);
        }
        if (workingTime.isZero()) {
            return from;
        }
        Duration left = workingTime;
        // The clocks may have been set back over midnight, so that the day before is not quite over.
        for (LocalDate day = Days.dayOf(from, zone).minusDays(1);; day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                Instant start = latest(at(day, shift.fromMinute()), from);
                Duration open = Duration.between(start, at(day, shift.untilMinute()));
                if (open.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    /** @return the working time from {@code a} to {@code b}; negative when {@code b} is before {@code a} */
    public Duration between(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return between(b, a).negated();
        }
        Duration passed = Duration.ZERO;
        LocalDate last = Days.dayOf(b, zone).plusDays(1);
        for (LocalDate day = Days.dayOf(a, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Shift shift : shifts(day)) {
                Instant start = latest(at(day, shift.fromMinute()), a);
                Instant end = at(day, shift.untilMinute());
                Duration open = Duration.between(start, end.isBefore(b) ? end : b);
                passed = open.isNegative() ? passed : passed.plus(open);
            }
        }
        return passed;
    }

    private List<Shift> shifts(LocalDate day) {
        List<Shift> other = special.get(day);
        return other != null ? other : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Instant at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static List<Shift> inOrder(List<Shift> shifts) {
        if (Shift.overlap(shifts)) {
            throw new IllegalArgumentException("Shifts of a day overlap: " + shifts);
        }
        return shifts.stream().sorted().toList();
    }
}

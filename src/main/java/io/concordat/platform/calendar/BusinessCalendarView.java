package io.concordat.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.time.BusinessCalendar;
import io.concordat.platform.time.Shift;

/**
 * A vendor's working hours and holidays.
 *
 * @param code its code, unique with the vendor
 * @param name what people read
 * @param zone IANA time zone of its hours and days
 * @param hours working hours of the week, in order
 * @param specialDays holidays and days with other hours, in order
 * @param revision counts its changes; 0 of the standard calendar that nobody has written yet
 */
@Type("BusinessCalendar")
@Schema(name = "BusinessCalendar", description = "A vendor's working hours and holidays.")
@Description("A vendor's working hours and holidays.")
public record BusinessCalendarView(@NonNull @Description("Its code.") @Schema(examples = "MUNICH") String code,
        @NonNull @Description("What people read.") @Schema(examples = "Munich office") String name,
        @NonNull @Description("IANA time zone of its hours and days.") @Schema(examples = "Europe/Berlin") String zone,
        @NonNull @Description("Working hours of the week.") List<@NonNull WeekdayHours> hours,
        @NonNull @Description("Holidays and days with other hours.") List<@NonNull SpecialDay> specialDays,
        @Description("Counts its changes, from 1; 0 of the standard calendar that nobody has written yet.") int revision) {

    /** The calendar that counts where none is named. Unless the vendor writes it: Monday to Friday, nine to five. */
    public static final String DEFAULT = "DEFAULT";

    static BusinessCalendarView standard(ZoneId zone) {
        List<WeekdayHours> hours = Arrays.stream(Weekday.values())
                .filter(day -> day.compareTo(Weekday.FRIDAY) <= 0)
                .map(day -> new WeekdayHours(day, "09:00", "17:00")).toList();
        return new BusinessCalendarView(DEFAULT, "Monday to Friday, nine to five", zone.getId(), hours, List.of(), 0);
    }

    static BusinessCalendarView of(String code, WriteBusinessCalendar input, ZoneId vendorZone, int revision) {
        List<WeekdayHours> hours = input.hours().stream()
                .sorted(Comparator.comparing(WeekdayHours::weekday).thenComparing(WeekdayHours::from)).toList();
        List<SpecialDay> days = input.specialDays() == null
                ? List.of()
                : input.specialDays().stream().sorted(Comparator.comparing(SpecialDay::date))
                        .map(day -> new SpecialDay(day.date(), day.name(), day.hours() == null
                                ? List.of()
                                : day.hours()))
                        .toList();
        return new BusinessCalendarView(code, input.name(), input.zone() == null ? vendorZone.getId() : input.zone(),
                hours, days, revision);
    }

    /** @return the calendar to count by */
    BusinessCalendar calendar() {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        for (Weekday day : Weekday.values()) {
            weekly.put(day.day(), hours.stream().filter(stretch -> stretch.weekday() == day)
                    .map(stretch -> shift(stretch.from(), stretch.until())).toList());
        }
        Map<LocalDate, List<Shift>> special = new HashMap<>();
        specialDays.forEach(day -> special.put(day.date(),
                day.hours().stream().map(stretch -> shift(stretch.from(), stretch.until())).toList()));
        return new BusinessCalendar(ZoneId.of(zone), weekly, special);
    }

    private static Shift shift(String from, String until) {
        return Shift.find(from, until).orElseThrow();
    }
}

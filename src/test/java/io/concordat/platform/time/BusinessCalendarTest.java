package io.concordat.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate HOLIDAY = LocalDate.of(2031, 5, 1);
    private static final LocalDate HALF_DAY = LocalDate.of(2031, 12, 24);
    private static final List<ZoneId> ZONES = List.of(BERLIN, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
            // A Monday.
            "2031-03-03T09:00, PT0S, 2031-03-03T09:00", "2031-03-03T09:00, PT1H, 2031-03-03T10:00",
            "2031-03-03T09:00, PT8H, 2031-03-03T17:00", "2031-03-03T09:00, PT8H1M, 2031-03-04T09:01",
            "2031-03-03T06:00, PT1H, 2031-03-03T10:00", "2031-03-03T20:00, PT1H, 2031-03-04T10:00",
            // A Friday, with the weekend behind it.
            "2031-03-07T16:00, PT2H, 2031-03-10T10:00", "2031-03-08T12:00, PT30M, 2031-03-10T09:30",
            // The holiday is a Thursday.
            "2031-04-30T16:00, PT2H, 2031-05-02T10:00", "2031-05-01T11:00, PT8H, 2031-05-02T17:00",
            // Half a day.
            "2031-12-24T09:00, PT4H, 2031-12-25T10:00", "2031-12-23T09:00, PT16H, 2031-12-25T14:00"})
    void workingTimeIsAddedInsideOfHoursAlone(LocalDateTime from, Duration working, LocalDateTime expected) {
        BusinessCalendar calendar = nineToFiveWithHolidays();

        assertThat(calendar.plus(berlin(from), working)).isEqualTo(berlin(expected));
    }

    @ParameterizedTest
    @CsvSource({"2031-03-03T09:00, 2031-03-03T17:00, PT8H", "2031-03-03T17:00, 2031-03-04T09:00, PT0S",
            "2031-03-07T16:00, 2031-03-10T10:00, PT2H", "2031-04-30T00:00, 2031-05-03T00:00, PT16H",
            "2031-12-24T00:00, 2031-12-25T00:00, PT3H", "2031-03-04T10:00, 2031-03-03T10:00, PT-8H"})
    void workingTimeBetweenTwoInstantsIsWhatLiesInsideOfHours(LocalDateTime a, LocalDateTime b, Duration expected) {
        assertThat(nineToFiveWithHolidays().between(berlin(a), berlin(b))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2031-03-30, PT23H", "2031-10-26, PT25H", "2031-07-01, PT24H"})
    void aRoundTheClockDayIsAsLongAsItReallyIs(LocalDate day, Duration length) {
        BusinessCalendar calendar = always(BERLIN);
        Instant start = day.atStartOfDay(BERLIN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();

        assertThat(calendar.between(start, end)).isEqualTo(length);
        assertThat(calendar.plus(start, length)).isEqualTo(end);
    }

    @Test
    void aBoundaryThatTheClocksSkipIsTheMomentOfTheSkip() {
        BusinessCalendar calendar = everyDay(BERLIN, new Shift(150, 300));

        // On 30 March 2031 the clocks go from 02:00 to 03:00; the shift of 02:30 to 05:00 begins with that.
        assertThat(calendar.between(Instant.parse("2031-03-29T23:00:00Z"), Instant.parse("2031-03-30T22:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.plus(Instant.parse("2031-03-29T23:00:00Z"), Duration.ofMinutes(1)))
                .isEqualTo(Instant.parse("2031-03-30T01:01:00Z"));
    }

    @Test
    void aBoundaryThatTheClocksRepeatIsItsFirstOccurrence() {
        BusinessCalendar calendar = everyDay(BERLIN, new Shift(60, 150), new Shift(150, 240));

        // On 26 October 2031 02:00 to 03:00 comes twice; the second shift has both 02:30s in it.
        assertThat(calendar.between(Instant.parse("2031-10-25T22:00:00Z"), Instant.parse("2031-10-26T22:00:00Z")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(calendar.plus(Instant.parse("2031-10-25T22:00:00Z"), Duration.ofMinutes(91)))
                .isEqualTo(Instant.parse("2031-10-26T00:31:00Z"));
    }

    @Test
    void addingWorkingTimeAndMeasuringItAgreeInEveryZoneAtEveryInstant() {
        Random random = new Random(20310301);
        for (int round = 0; round < 4_000; round++) {
            BusinessCalendar calendar = calendar(random);
            Instant from = instant(random);
            Duration working = Duration.ofSeconds(random.nextInt(400_000));

            Instant due = calendar.plus(from, working);

            assertThat(calendar.between(from, due)).isEqualTo(working);
            assertThat(due).isAfterOrEqualTo(from);
            if (!working.isZero()) {
                // It is the first such instant: a moment earlier something is missing.
                assertThat(calendar.between(from, due.minusNanos(1))).isEqualTo(working.minusNanos(1));
            }
        }
    }

    @Test
    void workingTimeAddsUpOverAnyStopBetween() {
        Random random = new Random(20310302);
        for (int round = 0; round < 4_000; round++) {
            BusinessCalendar calendar = calendar(random);
            Instant a = instant(random);
            Instant b = a.plusSeconds(random.nextInt(2_000_000));
            Instant c = b.plusSeconds(random.nextInt(2_000_000));

            assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
            assertThat(calendar.between(c, a)).isEqualTo(calendar.between(a, c).negated());
        }
    }

    @Test
    void nothingCountsOutsideOfTheHoursThatAClockOnTheWallShows() {
        Random random = new Random(20310303);
        BusinessCalendar calendar = nineToFiveWithHolidays();
        for (int round = 0; round < 40; round++) {
            Instant a = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(364)).atStartOfDay(BERLIN).toInstant();
            Instant b = a.plus(Duration.ofMinutes(random.nextInt(20_000)));
            long minutes = 0;
            for (Instant minute = a; minute.isBefore(b); minute = minute.plusSeconds(60)) {
                minutes += isOpen(minute.atZone(BERLIN)) ? 1 : 0;
            }

            assertThat(calendar.between(a, b)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void aCalendarHasWorkingHoursThatDoNotOverlap() {
        assertThatThrownBy(() -> new BusinessCalendar(BERLIN, Map.of(DayOfWeek.MONDAY, List.of()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> everyDay(BERLIN, new Shift(60, 120), new Shift(119, 180)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> always(BERLIN).plus(Instant.EPOCH, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Shift.find("17:00", "09:00")).isEmpty();
        assertThat(Shift.find("9:00", "17:00")).isEmpty();
        assertThat(Shift.find("00:00", "24:00")).contains(new Shift(0, 1440));
    }

    private static boolean isOpen(ZonedDateTime local) {
        int minute = local.getHour() * 60 + local.getMinute();
        if (local.toLocalDate().equals(HOLIDAY) || local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return false;
        }
        return minute >= 540 && minute < (local.toLocalDate().equals(HALF_DAY) ? 720 : 1020);
    }

    private static BusinessCalendar nineToFiveWithHolidays() {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY)) {
            weekly.put(day, List.of(new Shift(540, 1020)));
        }
        return new BusinessCalendar(BERLIN, weekly, Map.of(HOLIDAY, List.of(), HALF_DAY, List.of(new Shift(540, 720))));
    }

    private static BusinessCalendar always(ZoneId zone) {
        return everyDay(zone, new Shift(0, 1440));
    }

    private static BusinessCalendar everyDay(ZoneId zone, Shift... shifts) {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, List.of(shifts));
        }
        return new BusinessCalendar(zone, weekly, Map.of());
    }

    private static BusinessCalendar calendar(Random random) {
        Map<DayOfWeek, List<Shift>> weekly = new EnumMap<>(DayOfWeek.class);
        weekly.put(DayOfWeek.WEDNESDAY, List.of(new Shift(600, 900)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                weekly.put(day, shifts(random));
            }
        }
        Map<LocalDate, List<Shift>> special = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            special.put(LocalDate.of(2030, 1, 1).plusDays(random.nextInt(1200)),
                    random.nextBoolean() ? List.of() : shifts(random));
        }
        return new BusinessCalendar(ZONES.get(random.nextInt(ZONES.size())), weekly, special);
    }

    private static List<Shift> shifts(Random random) {
        List<Shift> shifts = new ArrayList<>();
        int minute = random.nextInt(300);
        while (minute < 1440 && shifts.size() < 4) {
            int until = Math.min(1440, minute + 1 + random.nextInt(400));
            shifts.add(new Shift(minute, until));
            minute = until + random.nextInt(200);
        }
        return shifts;
    }

    private static Instant instant(Random random) {
        return Instant.parse("2030-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}

package io.concordat.platform.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stretch of working time on one day, by the local clock.
 *
 * @param fromMinute first minute of the day that counts, 0 to 1439
 * @param untilMinute first minute that counts no more, up to 1440 for the end of the day
 */
public record Shift(int fromMinute, int untilMinute) implements Comparable<Shift> {

    /** The form of a local time: 00:00 to 23:59, and 24:00 for the end of a day. */
    public static final String FORM = "(([01][0-9]|2[0-3]):[0-5][0-9])|24:00";

    private static final Pattern TIME = Pattern.compile(FORM);
    private static final int MINUTES_OF_DAY = 24 * 60;

    public Shift {
        if (fromMinute < 0 || untilMinute > MINUTES_OF_DAY || fromMinute >= untilMinute) {
            throw new IllegalArgumentException("No stretch of a day: " + fromMinute + " to " + untilMinute);
        }
    }

    /**
     * @param from local time such as {@code 09:00}
     * @param until local time such as {@code 17:30}, or {@code 24:00}
     * @return the shift, or empty when a time has another form or the end is not after the beginning
     */
    public static Optional<Shift> find(String from, String until) {
        if (!TIME.matcher(from).matches() || !TIME.matcher(until).matches() || minute(from) >= minute(until)) {
            return Optional.empty();
        }
        return Optional.of(new Shift(minute(from), minute(until)));
    }

    /** @return whether any two of the shifts have a minute in common */
    public static boolean overlap(List<Shift> shifts) {
        List<Shift> sorted = shifts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).fromMinute < sorted.get(i - 1).untilMinute) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Shift other) {
        return Comparator.comparingInt(Shift::fromMinute).thenComparingInt(Shift::untilMinute).compare(this, other);
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}

package io.concordat.platform.input;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import io.concordat.platform.error.FieldError;

/**
 * Finds what no column can hold, wherever it stands in an input record: texts with U+0000 or half a surrogate pair, dates
 * and times outside of the years 1 to 9999.
 */
final class Unstorable {

    private static final int LAST_YEAR = 9999;
    /** Asking a class for its components makes them anew each time, accessors included: it took a quarter of a request. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(field -> new Field(field.getName(), field.getAccessor()))
                    .toList();
        }
    };

    /** A component of an input record. */
    private record Field(String name, Method accessor) {

        Object of(Record input) {
            try {
                return accessor.invoke(input);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("An input record must be public: " + input.getClass().getName(), e);
            }
        }
    }

    private Unstorable() {
    }

    /** Adds a fault for every such value within the value at the path. */
    static void note(Object value, String path, List<FieldError> faults) {
        if (value instanceof String text) {
            if (!isStorable(text)) {
                faults.add(new FieldError(path, "character-not-allowed",
                        "The text holds a character that cannot be stored, such as U+0000."));
            }
        } else if (value instanceof LocalDate day) {
            noteYear(day.getYear(), path, faults);
        } else if (value instanceof Instant instant) {
            noteYear(instant.atOffset(ZoneOffset.UTC).getYear(), path, faults);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                note(list.get(i), path + "[" + i + "]", faults);
            }
        } else if (value instanceof JsonDocument document) {
            document.note(path, faults);
        } else if (value instanceof Record fields) {
            for (Field field : FIELDS.get(fields.getClass())) {
                note(field.of(fields), path.isEmpty() ? field.name() : path + "." + field.name(), faults);
            }
        }
    }

    /** @return whether PostgreSQL takes the text and gives the same one back */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void noteYear(int year, String path, List<FieldError> faults) {
        if (year < 1 || year > LAST_YEAR) {
            faults.add(new FieldError(path, "out-of-range", "Send a date of the years 1 to " + LAST_YEAR + "."));
        }
    }
}

package io.concordat.platform.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The countries of ISO 3166-1, from our own list: the JDK's differs between versions. */
public final class Countries {

    /** The user-assigned code for a country that is not known; only inputs that say so accept it. */
    public static final String UNKNOWN = "ZZ";

    private static final Map<String, String> NAMES = load();

    private Countries() {
    }

    /** @return whether ISO 3166-1 has the two upper-case letters; {@link #UNKNOWN} is none */
    public static boolean isCountry(String code) {
        return code != null && !UNKNOWN.equals(code) && NAMES.containsKey(code);
    }

    /** @return whether the two upper-case letters are a country, or {@link #UNKNOWN} */
    public static boolean isCountryOrUnknown(String code) {
        return code != null && NAMES.containsKey(code);
    }

    /** @return the English short name, or empty when there is no such code */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(code == null ? null : NAMES.get(code));
    }

    private static Map<String, String> load() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Countries.class.getResourceAsStream("/reference/iso3166.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", 2))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

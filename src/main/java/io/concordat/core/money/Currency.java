package io.concordat.core.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An active currency of ISO 4217.
 *
 * @param code three upper-case letters, such as {@code EUR}
 * @param minorDigits decimal digits of the minor unit, 0 to 4
 */
public record Currency(String code, int minorDigits) {

    private static final Map<String, Currency> ACTIVE = load();

    /**
     * @param code three upper-case letters
     * @return the currency, or empty when ISO 4217 does not list the code as active
     */
    public static Optional<Currency> find(String code) {
        return Optional.ofNullable(code == null ? null : ACTIVE.get(code));
    }

    /**
     * @param code three upper-case letters of an active currency
     * @return the currency
     * @throws IllegalArgumentException when ISO 4217 does not list the code as active
     */
    public static Currency of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Not an active ISO 4217 currency: " + code));
    }

    @Override
    public String toString() {
        return code;
    }

    private static Map<String, Currency> load() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Currency.class.getResourceAsStream("/money/iso4217.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",", 3))
                    .map(fields -> new Currency(fields[0], Integer.parseInt(fields[1])))
                    .collect(Collectors.toUnmodifiableMap(Currency::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.concordat.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount of money: a whole number of minor units of one currency.
 *
 * @param minor minor units, for example cents; may be negative
 * @param currency the currency that the minor units belong to
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, Currency.of(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal that has exactly the currency's minor digits, such as {@code 1250.00} for EUR.
     *
     * @param decimal an optional minus sign, digits, and as many decimals as the currency has
     * @param currency the currency of the amount
     * @return the amount
     * @throws NumberFormatException when the text is no decimal or has another number of decimals
     * @throws ArithmeticException when the amount does not fit 64 bits of minor units
     */
    public static Money parse(String decimal, Currency currency) {
        if (!decimal.matches("-?\\d{1,19}(\\.\\d{1,4})?")) {
            throw new NumberFormatException("Not a plain decimal: " + decimal);
        }
        BigDecimal value = new BigDecimal(decimal);
        if (value.scale() != currency.minorDigits()) {
            throw new NumberFormatException(currency + " has " + currency.minorDigits() + " decimals: " + decimal);
        }
        return new Money(value.unscaledValue().longValueExact(), currency);
    }

    /** @return the sum; throws {@link CurrencyMismatchException} for another currency */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** @return the difference, which may be negative; throws {@link CurrencyMismatchException} for another currency */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** @return the smaller of the two; throws {@link CurrencyMismatchException} for another currency */
    public Money min(Money other) {
        return minor <= same(other).minor ? this : other;
    }

    public Money orZeroIfNegative() {
        return minor < 0 ? zero(currency) : this;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /**
     * @param factor any exact decimal, for example a rate of 0.05
     * @param rounding how a part of a minor unit is rounded, stated by the rule that multiplies
     * @return the product, rounded once
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                factor.multiply(BigDecimal.valueOf(minor)).setScale(0, rounding).unscaledValue().longValueExact(),
                currency);
    }

    /**
     * Splits the amount by weights so that the parts add up to it: each part is rounded toward zero, and the minor
     * units left over go to the largest remainders, among equals to the first (method of the largest remainder).
     *
     * @param weights one or more non-negative weights, not all zero
     * @return one part for each weight, in the same order
     */
    public List<Money> split(long... weights) {
        long total = Arrays.stream(weights).reduce(0, Math::addExact);
        if (total <= 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights must be non-negative and not all zero");
        }
        BigDecimal whole = BigDecimal.valueOf(total);
        long[] parts = new long[weights.length];
        BigDecimal[] remainders = new BigDecimal[weights.length];
        long left = minor;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal[] quotient = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(weights[i]))
                    .divideAndRemainder(whole);
            parts[i] = quotient[0].longValueExact();
            remainders[i] = quotient[1].abs();
            left -= parts[i];
        }
        IntStream.range(0, weights.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed().thenComparing(i -> i))
                .limit(Math.abs(left)).forEach(i -> parts[i] += Long.signum(minor));
        List<Money> shares = new ArrayList<>(parts.length);
        for (long part : parts) {
            shares.add(new Money(part, currency));
        }
        return List.copyOf(shares);
    }

    /** @return the decimal with exactly the currency's minor digits, such as {@code 1250.00} */
    public String decimal() {
        return BigDecimal.valueOf(minor, currency.minorDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(this, other);
        }
        return other;
    }
}

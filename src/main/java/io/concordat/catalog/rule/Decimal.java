package io.concordat.catalog.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The one kind of number in a rule: exact, equal by value whatever its scale ({@code 5000} is {@code 5000.00}), and bounded, so that
 * repeated multiplication cannot grow without end.
 */
final class Decimal implements Comparable<Decimal> {

    /** Most significant digits, and most digits before or after the point. */
    static final int MOST_DIGITS = 100;

    private static final int MOST_ROUNDING_DIGITS = 16;

    private final BigDecimal value;

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    /**
     * @return the number
     * @throws RuleFailure if it has too many digits
     */
    static Decimal of(BigDecimal value) {
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS || value.scale() < -MOST_DIGITS) {
            throw new RuleFailure("a number has more than " + MOST_DIGITS + " digits");
        }
        return new Decimal(value);
    }

    static Decimal of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /**
     * @param text digits with an optional sign, point and exponent
     * @return the number, exactly as written
     * @throws RuleFailure if the text is no number or a too long one
     */
    static Decimal parse(String text) {
        if (text.length() > MOST_DIGITS + 10) {
            throw new RuleFailure("a number has more than " + MOST_DIGITS + " digits");
        }
        try {
            return of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new RuleFailure("'" + text + "' is not a number");
        }
    }

    BigDecimal value() {
        return value;
    }

    Decimal plus(Decimal other) {
        return of(value.add(other.value));
    }

    Decimal minus(Decimal other) {
        return of(value.subtract(other.value));
    }

    Decimal times(Decimal other) {
        return of(value.multiply(other.value));
    }

    /** @return the quotient to 34 significant digits, half even; more than the 16 decimals that the engine keeps of it */
    Decimal over(Decimal other) {
        if (other.value.signum() == 0) {
            throw new RuleFailure("division by zero");
        }
        return of(value.divide(other.value, MathContext.DECIMAL128));
    }

    Decimal negated() {
        return new Decimal(value.negate());
    }

    Decimal abs() {
        return new Decimal(value.abs());
    }

    Decimal min(Decimal other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Decimal max(Decimal other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** @param digits whole number of decimals, 0 to 16 */
    Decimal rounded(Decimal digits, RoundingMode mode) {
        BigDecimal count = digits.value.stripTrailingZeros();
        if (count.scale() > 0 || count.signum() < 0 || count.compareTo(BigDecimal.valueOf(MOST_ROUNDING_DIGITS)) > 0) {
            throw new RuleFailure("digits are a whole number from 0 to " + MOST_ROUNDING_DIGITS);
        }
        return of(value.setScale(count.intValueExact(), mode));
    }

    /** @return this many hundredths of the other */
    Decimal percentOf(Decimal other) {
        return of(value.multiply(other.value).scaleByPowerOfTen(-2));
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && value.compareTo(that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}

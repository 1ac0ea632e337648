package io.concordat.catalog.offer.terms.formula;

import java.math.BigDecimal;

/** The form of numbers in earning terms: plain decimal texts without sign and exponent. */
public final class Decimals {

    /** Volumes, units, factors and amounts. */
    public static final String NUMBER = "\\d{1,13}(\\.\\d{1,6})?";
    public static final String NUMBER_FAULT = "decimal-malformed: Send a decimal text such as 1250.00, with at most 13 digits and 6 decimals.";
    /** Percentages: 5 is five percent. */
    public static final String PERCENT = "\\d{1,6}(\\.\\d{1,6})?";
    public static final String PERCENT_FAULT = "decimal-malformed: Send a percentage as a decimal text, such as 2.5 for 2.5 percent.";

    private Decimals() {
    }

    /** @return the number without zeros at its end, so that equal numbers are equal */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

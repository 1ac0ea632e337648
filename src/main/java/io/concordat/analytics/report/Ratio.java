package io.concordat.analytics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.concordat.core.money.Currency;
import io.concordat.platform.input.MoneyValue;

/** Writes the numbers of figures: rounded once, at the end, half to even. */
public final class Ratio {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {
    }

    /** @return the quotient with four decimals; {@code null} when the denominator is zero */
    public static String of(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** @return the quotient in percent with four decimals; {@code null} when the denominator is zero */
    public static String percent(BigDecimal numerator, BigDecimal denominator) {
        return of(numerator.multiply(HUNDRED), denominator);
    }

    /** @return the number with four decimals */
    public static String written(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** @return the amount with the decimals of the currency */
    public static BigDecimal rounded(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.minorDigits(), RoundingMode.HALF_EVEN);
    }

    /** @return the amount with the decimals of the currency */
    public static MoneyValue money(BigDecimal amount, Currency currency) {
        return new MoneyValue(rounded(amount, currency).toPlainString(), currency.code());
    }
}

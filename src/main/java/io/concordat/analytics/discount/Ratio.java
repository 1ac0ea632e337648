package io.concordat.analytics.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.platform.input.MoneyValue;

/** Writes the numbers of figures: rounded once, at the end. */
final class Ratio {

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {
    }

    /** @return the quotient with four decimals, half up; {@code null} when the denominator is zero */
    static String of(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    /** @return the quotient in percent with four decimals, half up; {@code null} when the denominator is zero */
    static String percent(BigDecimal numerator, BigDecimal denominator) {
        return of(numerator.multiply(HUNDRED), denominator);
    }

    /** @return the number with four decimals, half up; {@code null} for {@code null} */
    static String written(BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    /** @return the amount in whole minor units, half up */
    static MoneyValue money(BigDecimal amount, Currency currency) {
        return MoneyValue.of(new Money(
                amount.setScale(currency.minorDigits(), RoundingMode.HALF_UP).unscaledValue().longValueExact(),
                currency));
    }
}

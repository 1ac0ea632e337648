package io.concordat.core.earning.trace;

import java.math.BigDecimal;

import io.concordat.core.money.Money;

/**
 * One input of a step: a number or a text, never both.
 *
 * @param name   what it is, such as {@code base}, {@code rate} or {@code segment}
 * @param number the exact number; {@code null} when the input is a text
 * @param text   the text; {@code null} when the input is a number
 */
public record Input(String name, BigDecimal number, String text) {

    public static Input of(String name, BigDecimal number) {
        return new Input(name, number, null);
    }

    public static Input of(String name, String text) {
        return new Input(name, null, text);
    }

    /** @return the amount as a number; its currency is that of the line */
    public static Input of(String name, Money amount) {
        return new Input(name, BigDecimal.valueOf(amount.minor(), amount.currency().minorDigits()), null);
    }

    public static Input of(String name, long number) {
        return new Input(name, BigDecimal.valueOf(number), null);
    }

    /** @return the value as text; a number without exponent */
    public String value() {
        return number == null ? text : number.toPlainString();
    }
}

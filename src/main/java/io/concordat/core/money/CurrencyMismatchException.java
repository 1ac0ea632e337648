package io.concordat.core.money;

/** Two amounts of different currencies met where only one currency makes sense. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    CurrencyMismatchException(Money left, Money right) {
        super("Amounts of different currencies: " + left.currency() + " and " + right.currency());
    }
}

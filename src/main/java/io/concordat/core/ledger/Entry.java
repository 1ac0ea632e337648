package io.concordat.core.ledger;

import io.concordat.core.money.Money;

/**
 * One line of a posting.
 *
 * @param account where
 * @param debitMinor minor units of the account's currency, positive on the debit and negative on the credit side, never zero
 * @param conversion the rate that the amount was made with, or {@code null}
 */
public record Entry(Account account, long debitMinor, Conversion conversion) {

    /** @throws IllegalArgumentException for an amount of zero, or one that has no opposite */
    public Entry {
        if (debitMinor == 0 || debitMinor == Long.MIN_VALUE) {
            throw new IllegalArgumentException("An entry moves an amount: " + debitMinor);
        }
    }

    /** @return the change of the account's balance, on its normal side */
    public long change() {
        return account.balance(debitMinor);
    }

    /** @return the amount without its side, never negative */
    public Money amount() {
        return new Money(Math.abs(debitMinor), account.currency());
    }

    public Side side() {
        return debitMinor > 0 ? Side.DEBIT : Side.CREDIT;
    }

    Entry reversed() {
        return new Entry(account, -debitMinor, conversion);
    }
}

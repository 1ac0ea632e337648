package io.concordat.core.earning.settlement;

import io.concordat.core.money.Money;

/**
 * Earned to date against settled to date (vector V04).
 *
 * @param key        partner, offer and currency
 * @param earned     earned to date; below zero when more was taken back than earned
 * @param settled    settled to date
 * @param payable    what is still to be paid, zero or more
 * @param receivable what was settled too much, zero or more
 */
public record Position(PositionKey key, Money earned, Money settled, Money payable, Money receivable) {

    static Position of(PositionKey key, Money earned, Money settled) {
        Money open = earned.minus(settled);
        return new Position(key, earned, settled, open.orZeroIfNegative(), open.negated().orZeroIfNegative());
    }
}

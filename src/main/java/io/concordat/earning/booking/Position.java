package io.concordat.earning.booking;

import io.concordat.core.earning.settlement.PositionKey;

/**
 * What stands on a partner's accounts for one offer and currency, in minor units: earned is accrued, payable and settled
 * less what is receivable.
 */
public record Position(PositionKey key, long accrued, long payable, long settled, long receivable, int revision) {

    static Position none(PositionKey key) {
        return new Position(key, 0, 0, 0, 0, 0);
    }

    /**
     * @param earned earned to date, after budgets
     * @param due what of it is due
     * @return the same settled amount against these
     */
    Position with(long earned, long due) {
        long newPayable = Math.max(0, Math.min(due, earned) - settled);
        long newReceivable = Math.max(0, settled - earned);
        return new Position(key, earned - settled - newPayable + newReceivable, newPayable, settled, newReceivable,
                revision + 1);
    }

    boolean standsAs(Position other) {
        return accrued == other.accrued && payable == other.payable && settled == other.settled
                && receivable == other.receivable;
    }
}

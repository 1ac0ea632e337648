package io.concordat.core.ledger;

/** What holds of every ledger, whatever is asked of it. */
enum Invariant {
    BALANCED_PER_CURRENCY, APPEND_ONLY, NO_OVERDRAFT, BALANCE_IS_SUM_OF_ENTRIES, REBUILD_FROM_JOURNAL, REVERSAL_IS_COMPENSATION, DUPLICATE_IS_NO_OP, REFUSAL_LEAVES_NOTHING, ORDER_OF_ARRIVAL;

    /** An operation after which an invariant does not hold. */
    static final class Violated extends RuntimeException {

        final transient Invariant invariant;

        Violated(Invariant invariant, String how) {
            super(invariant + ": " + how);
            this.invariant = invariant;
        }
    }

    void require(boolean holds, String how, Object... values) {
        if (!holds) {
            throw new Violated(this, how.formatted(values));
        }
    }
}

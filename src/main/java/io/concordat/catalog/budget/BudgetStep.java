package io.concordat.catalog.budget;

import io.concordat.core.ledger.AccountKind;

/** A step of what was set aside: from which account of the budget to which. */
public enum BudgetStep {
    /** It is promised. */
    COMMIT(AccountKind.BUDGET_RESERVED, AccountKind.BUDGET_COMMITTED),
    /** It is used up. */
    SPEND(AccountKind.BUDGET_COMMITTED, AccountKind.BUDGET_SPENT),
    /** It is not needed after all, before it was promised. */
    RELEASE(AccountKind.BUDGET_RESERVED, AccountKind.BUDGET_AVAILABLE),
    /** The promise is taken back. */
    UNCOMMIT(AccountKind.BUDGET_COMMITTED, AccountKind.BUDGET_AVAILABLE),
    /** What was used up comes back, for instance after a clawback. */
    RETURN(AccountKind.BUDGET_SPENT, AccountKind.BUDGET_AVAILABLE);

    private final AccountKind from;
    private final AccountKind to;

    BudgetStep(AccountKind from, AccountKind to) {
        this.from = from;
        this.to = to;
    }

    AccountKind from() {
        return from;
    }

    AccountKind to() {
        return to;
    }

    boolean givesBack() {
        return to == AccountKind.BUDGET_AVAILABLE;
    }
}

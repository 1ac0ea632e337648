package io.concordat.core.ledger;

/** A posting would take an account below zero that may not go there. Nothing of the posting was applied. */
public final class OverdraftException extends IllegalStateException {

    private final transient Account account;

    OverdraftException(Account account, long balanceMinor) {
        super(account.code() + " would go to " + balanceMinor + " minor units of " + account.currency());
        this.account = account;
    }

    /** @return the account that has too little */
    public Account account() {
        return account;
    }
}

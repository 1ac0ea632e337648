package io.concordat.core.ledger;

/** The two sides of an account. An entry's signed amount is positive on the debit side. */
public enum Side {
    DEBIT(1), CREDIT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** @return 1 for debit, -1 for credit: what turns signed amounts into a balance on this side */
    public int sign() {
        return sign;
    }
}

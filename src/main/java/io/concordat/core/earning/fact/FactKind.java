package io.concordat.core.earning.fact;

/** What happened. A reversal takes back what an earlier fact earned; it never earns itself. */
public enum FactKind {
    DEAL_WON(false), STAGE_REACHED(false), DELIVERED(false), INVOICED(false), CASH_RECEIVED(false), RENEWED(
            false), LEAD_QUALIFIED(false), CERTIFIED(false), UNIT_SOLD(false), MILESTONE_REACHED(false),
    /** A contract or enrollment was signed: what a signing bonus waits for. */
    CONTRACT_SIGNED(false),
    /** A period began: what a retainer waits for. */
    PERIOD_OPENED(false),
    /** The vendor's list price fell while the partner had stock. */
    PRICE_CHANGED(false), STOCK_RETURNED(false), ACTIVITY_PERFORMED(false),

    REFUND(true), CHARGEBACK(true), CANCELLATION(true), NON_PAYMENT(true), FRAUD(true), TERMS_VIOLATION(
            true), ATTRIBUTION_ERROR(true), DUPLICATE(true), EARLY_TERMINATION(true), AUDIT_FINDING(true);

    private final boolean reversal;

    FactKind(boolean reversal) {
        this.reversal = reversal;
    }

    /** @return whether facts of this kind take back what earlier facts earned */
    public boolean isReversal() {
        return reversal;
    }
}

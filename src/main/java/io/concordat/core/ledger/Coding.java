package io.concordat.core.ledger;

/**
 * What the general ledger is told about a posting.
 *
 * @param treatment how it is booked, or {@code null} when the posting is of no interest there
 * @param generalLedgerCode the vendor's own account code there, or {@code null}
 */
public record Coding(AccountingTreatment treatment, String generalLedgerCode) {

    /** Of no interest to the general ledger. */
    public static final Coding NONE = new Coding(null, null);
}

package io.concordat.core.ledger;

/**
 * How the vendor books what it pays to a partner (IFRS 15.70 to 72, ASC 606): a payment to a customer reduces revenue unless
 * it buys a distinct service at fair value.
 */
public enum AccountingTreatment {
    CONTRA_REVENUE, MARKETING_EXPENSE, COST_OF_SALES
}

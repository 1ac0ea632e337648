package io.concordat.core.earning.terms;

/**
 * The budget that pays for an offer.
 *
 * @param code    code of the budget
 * @param partial whether what is left is paid when it does not suffice; otherwise nothing is
 */
public record BudgetReference(String code, boolean partial) {
}

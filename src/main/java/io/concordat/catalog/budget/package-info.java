/**
 * Budgets of programs and offers: their terms, what is set aside from them in the order of arrival with a hard stop, alerts,
 * and transfers that a second person decides. Their money stands in the ledger.
 */
package io.concordat.catalog.budget;

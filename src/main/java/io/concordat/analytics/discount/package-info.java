/**
 * How deep the discounts are, by partner, product and month, which of them are deeper than the guideline of their day, and what
 * people decided about these.
 */
package io.concordat.analytics.discount;

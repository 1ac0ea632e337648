/**
 * How deep the discounts are, by partner, product and month, and which of them are deeper than the guideline of their day.
 */
package io.concordat.analytics.discount;

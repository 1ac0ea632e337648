/**
 * Customers as entities: who describes them, and what people decide about them: these are one, these are two, these are
 * never one. Decisions are kept, can be undone, and later matching respects them.
 */
package io.concordat.deal.customer;

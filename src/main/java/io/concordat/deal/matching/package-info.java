/**
 * Whose customer is this, and what is held about it: records of customers, look-up by keys, and the decision.
 */
package io.concordat.deal.matching;

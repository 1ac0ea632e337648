package io.concordat.core.earning.settlement;

import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.money.Money;

/**
 * What a demand came to.
 *
 * @param demand  the demand
 * @param granted what was drawn, or given back when negative
 * @param refused the rest: what no pool had, or what is not given back as it was never drawn
 * @param by      the pool that did not suffice; {@code null} when all did
 */
public record Draw(Demand demand, Money granted, Money refused, PoolKey by) {
}

package io.concordat.core.earning.fact;

import java.math.BigDecimal;

/**
 * Two prices of one unit in the fact's currency, whose difference an offer makes good.
 *
 * @param upper what was paid or charged before: old list price, acquisition price, the partner's resale price
 * @param lower what holds now: new list price, special price granted, the partner's purchase price
 */
public record UnitPrices(BigDecimal upper, BigDecimal lower) {
}

package io.concordat.core.earning.settlement;

import io.concordat.core.money.Currency;

/**
 * What earnings are settled by.
 *
 * @param partner  who earns
 * @param offer    the offer
 * @param currency its currency
 */
public record PositionKey(String partner, String offer, Currency currency) {
}

package io.concordat.core.earning.fact;

import java.math.BigDecimal;

import io.concordat.core.money.Money;

/**
 * A part of a fact's value.
 *
 * @param productFamily code of the family
 * @param quantity      units, zero or more
 * @param amount        value of this part, in the fact's currency
 */
public record Item(String productFamily, BigDecimal quantity, Money amount) {
}

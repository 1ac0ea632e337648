package io.concordat.core.earning.evaluation;

import io.concordat.core.money.Money;

/**
 * Money that a line draws from after everything else is decided, in the order of arrival.
 *
 * @param key     which
 * @param limit   what was in it at first; {@code null} when the caller says what is available, as for budgets
 * @param partial whether what is left is drawn when it does not suffice
 */
public record Pool(PoolKey key, Money limit, boolean partial) {
}

package io.concordat.core.earning.settlement;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.money.Money;

/**
 * What must be recorded so that a line's entries add up to what it earns now.
 *
 * @param key      the line
 * @param recorded sum of its entries so far
 * @param earned   what it earns now
 * @param delta    {@code earned} less {@code recorded}, never zero
 * @param line     the line as it is now; {@code null} when the facts do not give it any more
 */
public record CounterEntry(LineKey key, Money recorded, Money earned, Money delta, EarningLine line) {
}

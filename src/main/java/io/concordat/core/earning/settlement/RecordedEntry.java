package io.concordat.core.earning.settlement;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.money.Money;

/**
 * An entry that was recorded for a line before; a line may have several, which add up.
 *
 * @param key    the line
 * @param amount what was added or taken away
 */
public record RecordedEntry(LineKey key, Money amount) {
}

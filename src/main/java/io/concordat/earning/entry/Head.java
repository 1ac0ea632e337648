package io.concordat.earning.entry;

import java.time.Instant;
import java.util.UUID;

import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.ledger.Coding;
import io.concordat.core.money.Currency;

/**
 * An earning as it stands: its key, the sums of its entries and its place in life.
 *
 * @param coding what the general ledger is told of it
 * @param dueMinor what of it, and of what takes it back, is due by the terms' timing
 * @param outcome what the engine said last; for people, {@code status} is what counts
 * @param entries number of its last entry
 */
public record Head(UUID id, LineKey key, String program, String segment, Currency currency, Instant occurredAt,
        long arrival,
        Coding coding, Amounts amounts, long dueMinor, String outcome, String reason, boolean needsEvidence,
        EarningStatus status, int entries, Instant openedAt, Instant changedAt, int revision) {

    /** @return the key of the earning that this one belongs to: itself, or what it takes back */
    public static LineKey family(LineKey key) {
        return key.target() == null
                ? key
                : new LineKey(key.partner(), key.offer(), key.version(), key.target(), null);
    }
}

package io.concordat.deal;

import java.time.Instant;
import java.util.UUID;

import io.concordat.core.matching.Verdict;
import io.concordat.deal.matching.HoldingKind;

/**
 * Something that stands against a registration.
 *
 * @param id its public id; for an earlier registration that registration's
 * @param partnerId whose it is, or {@code null} for the vendor's own
 * @param since when it came in, or when the vendor was last engaged
 */
public record Conflicting(HoldingKind kind, UUID id, UUID partnerId, Verdict verdict, Instant since) {
}

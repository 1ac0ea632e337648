package io.concordat.core.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A posting as it was written.
 *
 * @param id its public id
 * @param recordedAt when it was written, in microseconds
 * @param recordedBy who caused it
 * @param posting what was written
 */
public record SealedPosting(UUID id, Instant recordedAt, String recordedBy, Posting posting) {
}

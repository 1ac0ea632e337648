package io.concordat.deal.matching;

import java.util.UUID;

import io.concordat.core.matching.Fingerprint;

/**
 * An earlier description of a customer that shares a key with a new one.
 *
 * @param recordNo number of the record
 * @param customerId the customer that it describes
 */
public record Candidate(long recordNo, UUID customerId, Fingerprint fingerprint) {
}

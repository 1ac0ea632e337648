package io.concordat.ledger;

import java.time.Instant;

import io.concordat.core.ledger.SealHash;

/**
 * The seal of a batch.
 *
 * @param number place in the chain, from 1; 0 stands for the beginning
 * @param through the batch's last posting
 */
record Seal(long number, Instant sealedAt, SealPosition through, int postings, int entries, byte[] previousHash,
        byte[] hash) {

    /** What stands before the first seal. */
    static Seal beginning() {
        return new Seal(0, Instant.EPOCH, SealPosition.START, 0, 0, SealHash.genesis(), SealHash.genesis());
    }
}

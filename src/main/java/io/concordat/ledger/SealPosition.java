package io.concordat.ledger;

import java.util.UUID;

/**
 * A place in the order of seals.
 *
 * @param transaction number of the transaction that wrote the posting there
 * @param id the posting
 */
record SealPosition(String transaction, UUID id) {

    /** Before everything. */
    static final SealPosition START = new SealPosition("0", new UUID(0, 0));
}

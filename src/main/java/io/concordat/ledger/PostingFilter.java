package io.concordat.ledger;

import java.time.LocalDate;
import java.util.UUID;

import io.concordat.platform.error.DomainException;

/**
 * Which postings are asked for; {@code null} asks for any.
 *
 * @param from first effective day
 * @param to last effective day
 */
record PostingFilter(String sourceKind, UUID sourceId, LocalDate from, LocalDate to) {

    /** @throws DomainException INVALID when the last day lies before the first */
    PostingFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw DomainException.invalid("to", "ends-before-start", "The last day lies before the first.");
        }
    }
}

package io.concordat.ledger;

import java.util.UUID;

import io.concordat.core.ledger.Source;

/**
 * A posting that stands in the ledger.
 *
 * @param id its public id
 * @param source why it was made
 * @param repeated whether it stood there already, so that this time nothing was written
 */
public record Posted(UUID id, Source source, boolean repeated) {
}

package io.concordat.ledger;

import java.util.UUID;

import io.concordat.core.ledger.AccountKind;

/**
 * Which accounts are asked for; {@code null} asks for any.
 *
 * @param ownerId the budget or partner whose accounts they are
 */
record AccountFilter(AccountKind kind, UUID ownerId, String currency) {
}

package io.concordat.integration;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What an idempotency record keeps of an answer that showed a secret: the secret sealed, so that a retry gets the same
 * answer while nothing readable lies in the database. See docs/decisions/0006.
 *
 * @param client the client as answered
 * @param sealedSecret its secret, readable with the service's own keys alone
 */
@RegisterForReflection
record SealedApiClient(ApiClientView client, String sealedSecret) {
}

/**
 * How programs outside come in: API clients with their secrets, and the token endpoint that turns a secret into an access
 * token. Later also webhooks, imports and exports. It stands on the top floor; nothing below knows it.
 */
package io.concordat.integration;

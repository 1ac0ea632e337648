/**
 * The unit of work: one transaction per use case with the vendor set, closed by audit, outbox and idempotency record on
 * the same connection; and work that is due later.
 */
package io.concordat.platform.work;

/**
 * The arithmetic of a double-entry ledger: accounts with their normal side, postings that balance in every currency,
 * balances that refuse an overdraft, reversal by compensation, and the chain of hashes that seals what was written.
 */
package io.concordat.core.ledger;

/**
 * The ledger: the only writer of money. It knows accounts, postings and seals, not why money moves; rooms above post through
 * {@code Ledger} inside of their own units of work.
 */
package io.concordat.ledger;

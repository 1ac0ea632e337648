/**
 * Records what was decided: append-only entries, where every earning stands, a partner's positions, postings in the ledger, and
 * what is settled of them.
 */
package io.concordat.earning.booking;

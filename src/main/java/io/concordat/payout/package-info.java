/**
 * What partners are paid: the statement of what is payable, what holds it back and what is withheld of it. It pays what the ledger says.
 */
package io.concordat.payout;

/**
 * A registration that changes hands: to another partner, by the vendor, with its protection; or to another user of the same
 * partner. Who had it, and why it went, stays readable.
 */
package io.concordat.deal.transfer;

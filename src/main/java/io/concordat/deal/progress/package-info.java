/**
 * The second axis of a deal: how far the sale is, by the vendor's own stage names, what was reached and done on the way, how
 * the forecast moved, and how it ended. The review status is the registration's own.
 */
package io.concordat.deal.progress;

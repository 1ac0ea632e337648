/**
 * Signals of what looks odd about registrations, found off the hot path by rules that are data; each stays open until a
 * person or a named rule ends it.
 */
package io.concordat.deal.quality.signal;

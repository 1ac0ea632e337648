package io.concordat.core.matching;

/**
 * A look-up key of a registration. Two registrations that share one may be the same customer; two that share none are never
 * compared.
 *
 * @param kind family of the key; it is also part of the hash
 * @param hash 64-bit hash over vendor, kind and value
 */
public record MatchKey(char kind, long hash) {
}

package io.concordat.earning.fact;

/**
 * A fact as the database keeps it, not read yet.
 *
 * @param arrival its place in the order in which facts were accepted
 * @param content its JSON
 */
public record StoredFact(long arrival, String content) {
}

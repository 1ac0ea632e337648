package io.concordat.core.matching;

import java.util.Map;

/**
 * The frozen statistics and a vendor's own, each weighing as much as it has seen: with {@code n} customers of the vendor,
 * its own share is {@code n / (n + 10,000)}. Figures are scaled to the number of documents of the frozen ones, which the
 * weights were learnt with.
 */
public final class BlendedStatistics implements TokenStatistics {

    /** A vendor with fewer customers stays with the frozen statistics. */
    public static final int LEAST_CUSTOMERS = 1_000;
    private static final long PRIOR = 10_000;

    private final long customers;
    private final Map<String, Integer> words;

    /** @param words in the names of how many customers each of the commoner words occurs */
    public BlendedStatistics(long customers, Map<String, Integer> words) {
        this.customers = customers;
        this.words = words;
    }

    @Override
    public long documents() {
        return TokenStatistics.frozen().documents();
    }

    @Override
    public long customers() {
        return customers;
    }

    @Override
    public int documentFrequency(String token) {
        long own = words.getOrDefault(token, 0);
        long frozen = TokenStatistics.frozen().documentFrequency(token);
        return (int) ((documents() * own + PRIOR * frozen) / (customers + PRIOR));
    }

    @Override
    public int domainFrequency(String domain) {
        return TokenStatistics.frozen().domainFrequency(domain);
    }
}

package io.concordat.core.matching;

import java.util.HashMap;
import java.util.Map;

import io.concordat.core.matching.text.Resources;

/** Word frequencies of organisation names, read once from {@code matching/token-frequencies.tsv}. */
final class FrozenTokenStatistics implements TokenStatistics {

    static final FrozenTokenStatistics INSTANCE = new FrozenTokenStatistics();

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final long documents;

    private FrozenTokenStatistics() {
        long all = 1;
        for (String[] row : Resources.rows("token-frequencies.tsv")) {
            if ("*".equals(row[0])) {
                all = Long.parseLong(row[1]);
            } else {
                frequencies.put(row[0], Integer.valueOf(row[1]));
            }
        }
        documents = all;
    }

    @Override
    public long documents() {
        return documents;
    }

    @Override
    public int documentFrequency(String token) {
        return frequencies.getOrDefault(token, 0);
    }

    @Override
    public int domainFrequency(String domain) {
        return 1;
    }
}

package io.concordat.core.matching.score;

import java.util.HashMap;
import java.util.Map;

import io.concordat.core.matching.BlendedStatistics;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.text.Words;

/** The words of the records so far, as the product counts them for a vendor: a new version every thousand records. */
final class RunningStatistics {

    private static final int VERSION_EVERY = 1_000;
    private static final int LEAST_CUSTOMERS_OF_A_WORD = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private TokenStatistics current = TokenStatistics.frozen();
    private int records;

    void add(Fingerprint print) {
        for (String word : Words.tokens(print.nameTokens())) {
            counts.merge(word, 1, Integer::sum);
        }
        records++;
        if (records % VERSION_EVERY == 0 && records >= BlendedStatistics.LEAST_CUSTOMERS) {
            Map<String, Integer> common = new HashMap<>();
            counts.forEach((word, count) -> {
                if (count >= LEAST_CUSTOMERS_OF_A_WORD) {
                    common.put(word, count);
                }
            });
            current = new BlendedStatistics(records, common);
        }
    }

    TokenStatistics current() {
        return current;
    }
}

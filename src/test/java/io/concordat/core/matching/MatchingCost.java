package io.concordat.core.matching;

import java.util.List;
import java.util.Locale;

import io.concordat.core.matching.deals.DealData;

/** Prints what normalising, keys and a score cost, warm, in microseconds. A program, not a test. */
public final class MatchingCost {

    private static final int ROUNDS = 6;

    private MatchingCost() {
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        List<CustomerIdentity> records = DealData.generate(5, 3000).records();
        List<Fingerprint> prints = records.stream().map(Normalizer::normalize).toList();
        double sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (CustomerIdentity record : records) {
                sink += MatchKeys.of(7, Normalizer.normalize(record)).size();
            }
            double normalize = (System.nanoTime() - start) / 1e3 / records.size();
            start = System.nanoTime();
            int pairs = 0;
            for (int i = 60; i < prints.size(); i++) {
                for (int j = 1; j <= 60; j++) {
                    sink += MatchScorer.score(prints.get(i), prints.get(i - j), IdentityLevel.COMPANY_PER_COUNTRY,
                            TokenStatistics.frozen()).score();
                    pairs++;
                }
            }
            System.out.printf(Locale.ROOT, "normalize and keys %.1f us, score %.2f us (%.0f)%n", normalize,
                    (System.nanoTime() - start) / 1e3 / pairs, sink);
        }
    }
}

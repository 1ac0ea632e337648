package io.concordat.core.matching.score;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.deals.DealData;

/**
 * Prints what normalising, keys and comparing cost, warm, in microseconds of CPU: a registration is normalised once, its keys
 * are derived, it is scored against 60 candidates, and what is not clearly another customer is explained. A program, not a test.
 */
public final class MatchingCost {

    private static final int ROUNDS = 8;
    private static final int CANDIDATES = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MatchingCost() {
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        List<CustomerIdentity> records = DealData.generate(5, 3000).records();
        List<Fingerprint> prints = records.stream().map(Normalizer::normalize).toList();
        double sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            for (CustomerIdentity record : records) {
                sink += Normalizer.normalize(record).nameCore().length();
            }
            double normalize = micros(begin, records.size());
            begin = THREADS.getCurrentThreadCpuTime();
            for (Fingerprint print : prints) {
                sink += MatchKeys.of(7, print).size();
            }
            double keys = micros(begin, prints.size());
            begin = THREADS.getCurrentThreadCpuTime();
            for (int i = CANDIDATES; i < prints.size(); i++) {
                sink += compare(prints, i, false);
            }
            double score = micros(begin, (prints.size() - CANDIDATES) * CANDIDATES);
            begin = THREADS.getCurrentThreadCpuTime();
            for (int i = CANDIDATES; i < prints.size(); i++) {
                sink += compare(prints, i, true);
            }
            System.out.printf(Locale.ROOT,
                    "normalize %.1f us, keys %.1f us, score %.2f us, score and explain every pair %.2f us (%.0f)%n",
                    normalize, keys, score, micros(begin, (prints.size() - CANDIDATES) * CANDIDATES), sink);
        }
    }

    private static double compare(List<Fingerprint> prints, int probe, boolean explain) {
        ProbeScorer scorer = new ProbeScorer(prints.get(probe), IdentityLevel.COMPANY_PER_COUNTRY,
                TokenStatistics.frozen());
        double sum = 0;
        for (int j = 1; j <= CANDIDATES; j++) {
            Fingerprint other = prints.get(probe - j);
            sum += explain ? scorer.explain(other).score() : scorer.score(other);
        }
        return sum;
    }

    private static double micros(long begin, int count) {
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e3 / count;
    }
}

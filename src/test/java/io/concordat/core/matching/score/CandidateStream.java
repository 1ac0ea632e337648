package io.concordat.core.matching.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.MatchKeys;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.TokenStatistics;

/**
 * The product's look-up in memory: records come in file order and meet earlier ones by their keys. Keys held by more than 200
 * records are skipped; at most 60 candidates, by the sum of the keys' inverse frequencies.
 */
public final class CandidateStream {

    static final int MOST_HOLDERS = 200;
    static final int MOST_CANDIDATES = 60;

    /** Told of every candidate pair, the later record first. */
    public interface Visitor {
        void pair(int probe, int candidate, Fingerprint probePrint, Fingerprint candidatePrint);
    }

    private final Map<MatchKey, List<Integer>> holders = new HashMap<>();
    private final List<Fingerprint> prints = new ArrayList<>();
    private final RunningStatistics words = new RunningStatistics();
    private long keyCount;

    public void run(List<CustomerIdentity> records, Visitor visitor) {
        for (CustomerIdentity record : records) {
            Fingerprint print = Normalizer.normalize(record);
            List<MatchKey> keys = MatchKeys.of(1, print);
            keyCount += keys.size();
            int probe = prints.size();
            for (int candidate : candidates(keys)) {
                visitor.pair(probe, candidate, print, prints.get(candidate));
            }
            prints.add(print);
            words.add(print);
            keys.forEach(key -> holders.computeIfAbsent(key, k -> new ArrayList<>(2)).add(probe));
        }
    }

    /** @return how common words are among the records so far, as the product would know it */
    public TokenStatistics statistics() {
        return words.current();
    }

    public double keysPerRecord() {
        return (double) keyCount / Math.max(1, prints.size());
    }

    private List<Integer> candidates(List<MatchKey> keys) {
        Map<Integer, Double> ranks = new HashMap<>();
        for (MatchKey key : keys) {
            List<Integer> found = holders.getOrDefault(key, List.of());
            if (found.size() <= MOST_HOLDERS) {
                found.forEach(record -> ranks.merge(record, 1.0 / (1 + found.size()), Double::sum));
            }
        }
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES).map(Map.Entry::getKey).toList();
    }
}

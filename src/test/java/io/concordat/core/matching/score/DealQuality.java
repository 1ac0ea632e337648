package io.concordat.core.matching.score;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.LabelledSet;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.deals.DealData;

/**
 * Streams generated deals of the vocabulary that is kept back, and prints precision, recall and F1 and, for each kind of
 * look-alike, how many pairs there are, how many are falsely blocked and how many a person has to look at. Arguments: numbers
 * of registrations, such as {@code 10000 100000}. A program, not a test.
 */
public final class DealQuality {

    /** {@code -Dquality.words=frozen} leaves the vendor's own words out, as on its first day. */
    private static final boolean FROZEN_WORDS = "frozen".equals(System.getProperty("quality.words"));

    private final LabelledSet set;
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final CandidateStream stream = new CandidateStream();
    private final PairPatterns missed = new PairPatterns("true pairs that are not blocked");
    private final PairPatterns strangers = new PairPatterns("blocked though neither a true pair nor a look-alike");
    private int found;
    private int blocked;
    private int hits;
    private int reviewedHits;
    private int reviewed;

    private DealQuality(LabelledSet set) {
        this.set = set;
        set.lookAlikes().values().forEach(kind -> kinds.computeIfAbsent(kind, k -> new int[3])[0]++);
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        for (String rows : arguments) {
            DealQuality quality = new DealQuality(DealData.generate(77, Integer.parseInt(rows)));
            long begin = System.nanoTime();
            quality.stream.run(quality.set.records(), quality::compare);
            quality.print((System.nanoTime() - begin) / 1e9);
        }
    }

    private void compare(int probe, int candidate, Fingerprint print, Fingerprint other) {
        long pair = LabelledSet.key(probe, candidate);
        boolean same = set.truth().contains(pair);
        Likeness likeness = Thresholds.DEFAULT
                .likeness(MatchScorer.score(print, other, set.level(), statistics()).score());
        found += same ? 1 : 0;
        if (same) {
            missed.count(PairFeatures.of(print, other, statistics()), likeness != Likeness.SAME);
        } else if (likeness != Likeness.DIFFERENT && !set.lookAlikes().containsKey(pair)) {
            strangers.count(PairFeatures.of(print, other, statistics()), likeness == Likeness.SAME);
        }
        blocked += likeness == Likeness.SAME ? 1 : 0;
        hits += likeness == Likeness.SAME && same ? 1 : 0;
        reviewed += likeness == Likeness.POSSIBLE ? 1 : 0;
        reviewedHits += likeness == Likeness.POSSIBLE && same ? 1 : 0;
        int[] counts = kinds.get(set.lookAlikes().getOrDefault(pair, ""));
        if (counts != null) {
            counts[1] += likeness == Likeness.SAME ? 1 : 0;
            counts[2] += likeness == Likeness.POSSIBLE ? 1 : 0;
        }
    }

    private TokenStatistics statistics() {
        return FROZEN_WORDS ? TokenStatistics.frozen() : stream.statistics();
    }

    private void print(double seconds) {
        double precision = (double) hits / blocked;
        double recall = (double) hits / set.truth().size();
        System.out.printf(Locale.ROOT, "%d registrations, %d true pairs, %.1f s: found %.4f, P %.4f R %.4f F1 %.4f;"
                + " for review %d (%d of them true)%n", set.records().size(), set.truth().size(), seconds,
                (double) found / set.truth().size(), precision, recall,
                2 * precision * recall / (precision + recall), reviewed, reviewedHits);
        System.out.printf("| %-22s | %8s | %14s | %10s |%n", "look-alike", "pairs", "falsely blocked", "for review");
        kinds.forEach((kind, counts) -> System.out.printf(Locale.ROOT, "| %-22s | %8d | %6d %6.2f %% | %10d |%n", kind,
                counts[0], counts[1], 100.0 * counts[1] / counts[0], counts[2]));
        missed.print();
        strangers.print();
    }
}

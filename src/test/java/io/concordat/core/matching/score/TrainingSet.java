package io.concordat.core.matching.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.LabelledSet;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;

/** The candidate pairs of one labelled set, measured. */
final class TrainingSet {

    static final int FOLDS = 5;
    /** Of pairs that are neither true nor look-alikes one in so many is kept and counted so many times. */
    private static final int THINNING = 6;

    /**
     * @param x          features
     * @param identifiers what official identifiers add
     * @param vetoed     whether a veto decides, so that the weights have no say
     * @param lookAlike  kind of the resemblance of a pair that is not the same, or {@code null}
     */
    record Pair(double[] x, double identifiers, boolean vetoed, boolean same, String lookAlike, int fold,
            double count) {
    }

    private final LabelledSet set;
    private final List<Pair> pairs = new ArrayList<>();

    private TrainingSet(LabelledSet set) {
        this.set = set;
    }

    static TrainingSet of(LabelledSet set) {
        return of(set, 1);
    }

    /** @param every only one in so many records is compared with the earlier ones, so that a large set stays small */
    static TrainingSet of(LabelledSet set, int every) {
        TrainingSet training = new TrainingSet(set);
        Random random = new Random(3);
        boolean thin = !set.lookAlikes().isEmpty();
        CandidateStream stream = new CandidateStream();
        stream.run(set.records(), (probe, candidate, print, other) -> {
            long key = LabelledSet.key(probe, candidate);
            boolean same = set.truth().contains(key);
            String lookAlike = set.lookAlikes().get(key);
            boolean dull = thin && !same && lookAlike == null;
            if (probe % every == 0 && set.counts(key) && !(dull && random.nextInt(THINNING) > 0)) {
                training.pairs.add(pair(set.level(), print, other, same, lookAlike, dull ? THINNING : 1,
                        statistics(set, stream)));
            }
        });
        return training;
    }

    /** The public sets are too small for a vendor's own statistics. */
    private static TokenStatistics statistics(LabelledSet set, CandidateStream stream) {
        return set.lookAlikes().isEmpty() ? TokenStatistics.frozen() : stream.statistics();
    }

    private static Pair pair(IdentityLevel level, Fingerprint print, Fingerprint other, boolean same, String lookAlike,
            double count, TokenStatistics statistics) {
        double[] x = PairFeatures.of(print, other, statistics);
        Tally tally = new Tally();
        Identifiers.compare(print, other, level, tally);
        int fold = Math.floorMod(print.nameTokens().hashCode() * 31 + other.nameTokens().hashCode() * 31, FOLDS);
        return new Pair(x, tally.score(), Vetoes.speaks(print, other, level, x), same, lookAlike, fold, count);
    }

    String name() {
        return set.name();
    }

    IdentityLevel level() {
        return set.level();
    }

    List<Pair> pairs() {
        return pairs;
    }

    double count() {
        return pairs.stream().mapToDouble(Pair::count).sum();
    }

    /** @param weightsOf weights to judge each fold with; @return precision, recall and F1 of what would be blocked */
    String quality(java.util.function.IntFunction<double[]> weightsOf) {
        double predicted = 0;
        double hit = 0;
        for (Pair pair : pairs) {
            if (blocked(pair, weightsOf.apply(pair.fold))) {
                predicted += pair.count;
                hit += pair.same ? 1 : 0;
            }
        }
        double precision = hit / Math.max(1, predicted);
        double recall = hit / set.truth().size();
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.4f", precision, recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    /** @return false blocks of look-alikes by kind, as {@code kind n/of} */
    String falseBlocks(double[] weights) {
        Map<String, int[]> kinds = new java.util.TreeMap<>();
        Map<String, Integer> all = new HashMap<>();
        set.lookAlikes().values().forEach(kind -> all.merge(kind, 1, Integer::sum));
        all.keySet().forEach(kind -> kinds.put(kind, new int[1]));
        for (Pair pair : pairs) {
            if (pair.lookAlike != null && blocked(pair, weights)) {
                kinds.get(pair.lookAlike)[0]++;
            }
        }
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, n) -> parts.add(kind + " " + n[0] + "/" + all.get(kind)));
        return String.join(", ", parts);
    }

    private static boolean blocked(Pair pair, double[] weights) {
        double score = pair.identifiers;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * pair.x[i];
        }
        return !pair.vetoed && score >= Thresholds.DEFAULT.block();
    }
}

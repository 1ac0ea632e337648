package io.concordat.core.matching.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.concordat.core.matching.CustomerIdentity;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.LabelledSet;
import io.concordat.core.matching.Normalizer;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.deals.DealData;

/**
 * Measures precision, recall and F1 on labelled sets, with the product's protocol and thresholds. A program, not a test: the
 * folder of the sets is its first argument, an optional second one names a set whose mistakes are printed.
 */
public final class MatchingQuality {

    private final LabelledSet set;
    private final Map<Long, Double> scores = new HashMap<>();

    private MatchingQuality(LabelledSet set) {
        this.set = set;
    }

    /** Prints one line per set. */
    public static void main(String[] arguments) throws IOException {
        for (LabelledSet set : sets(Path.of(arguments[0]))) {
            MatchingQuality quality = new MatchingQuality(set);
            quality.report();
            quality.reportLookAlikes();
            if (arguments.length > 1 && (arguments[1].equals("all") || set.name().equals(arguments[1]))) {
                quality.printMistakes(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40);
            }
        }
    }

    static List<LabelledSet> sets(Path folder) throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        for (String name : List.of("chicago", "overture_a", "restaurants", "name_cases", "ror_springer")) {
            if (Files.isDirectory(folder.resolve(name))) {
                boolean site = Set.of("chicago", "overture_a", "restaurants").contains(name);
                sets.add(LabelledSet.read(folder, name, site ? IdentityLevel.SITE : IdentityLevel.COMPANY_PER_COUNTRY));
            }
        }
        sets.add(DealData.generate(77, 10_000));
        return sets;
    }

    private void report() {
        CandidateStream stream = new CandidateStream();
        Set<Long> candidates = new HashSet<>();
        stream.run(set.records(), (probe, candidate, print, other) -> {
            long pair = LabelledSet.key(probe, candidate);
            candidates.add(pair);
            if (set.counts(pair)) {
                scores.put(pair, MatchScorer.score(print, other, set.level(), TokenStatistics.frozen()).score());
            }
        });
        long found = set.truth().stream().filter(candidates::contains).count();
        System.out.printf(Locale.ROOT,
                "%-13s candidates %.1f/record, keys %.1f/record, pair completeness %.4f | auto %s | auto+review %s | best %s%n",
                set.name(), (double) candidates.size() / set.records().size(), stream.keysPerRecord(),
                (double) found / set.truth().size(), at(Thresholds.DEFAULT.block()), at(Thresholds.DEFAULT.review()),
                best());
    }

    private void reportLookAlikes() {
        Map<String, int[]> kinds = new java.util.TreeMap<>();
        set.lookAlikes().forEach((pair, kind) -> {
            int[] counts = kinds.computeIfAbsent(kind, k -> new int[3]);
            double score = scores.getOrDefault(pair, -99.0);
            counts[0]++;
            counts[1] += score >= Thresholds.DEFAULT.block() ? 1 : 0;
            counts[2] += score >= Thresholds.DEFAULT.review() ? 1 : 0;
        });
        kinds.forEach((kind, counts) -> System.out.printf(
                "   %-18s pairs %5d, falsely blocked %d, blocked or for review %d%n", kind,
                counts[0], counts[1], counts[2]));
    }

    private String at(double threshold) {
        long predicted = scores.values().stream().filter(score -> score >= threshold).count();
        long hit = scores.entrySet().stream()
                .filter(pair -> pair.getValue() >= threshold && set.truth().contains(pair.getKey())).count();
        double precision = predicted == 0 ? 1 : (double) hit / predicted;
        double recall = (double) hit / set.truth().size();
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.4f", precision, recall,
                hit == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private String best() {
        double bestF1 = 0;
        double bestThreshold = 0;
        for (double threshold = -4; threshold < 4; threshold += 0.1) {
            String line = at(threshold);
            double f1 = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            if (f1 > bestF1) {
                bestF1 = f1;
                bestThreshold = threshold;
            }
        }
        return String.format(Locale.ROOT, "%.4f at %.1f", bestF1, bestThreshold);
    }

    private void printMistakes(int most) {
        scores.entrySet().stream()
                .filter(pair -> pair.getValue() >= Thresholds.DEFAULT.block() != set.truth().contains(pair.getKey()))
                .sorted(Map.Entry.comparingByKey((a, b) -> Long.compare(a * 31 % 1009, b * 31 % 1009))).limit(most)
                .forEach(pair -> print(pair.getKey(), pair.getValue()));
        set.truth().stream().filter(pair -> !scores.containsKey(pair)).limit(most)
                .forEach(pair -> print(pair, Double.NaN));
    }

    private void print(long pair, double score) {
        CustomerIdentity one = set.records().get((int) (pair >> 32));
        CustomerIdentity other = set.records().get((int) pair);
        System.out.printf(Locale.ROOT, "%s %.2f%n   %s%n   %s%n",
                set.truth().contains(pair) ? "MISSED" : "FALSE " + set.lookAlikes().getOrDefault(pair, ""), score, one,
                other);
        MatchScorer.score(Normalizer.normalize(one), Normalizer.normalize(other), set.level(), TokenStatistics.frozen())
                .contributions().forEach(part -> System.out.printf(Locale.ROOT, "      %-12s %6.2f %s | %s (%s)%n",
                        part.field(), part.weight(), part.value(), part.otherValue(), part.reason()));
    }
}

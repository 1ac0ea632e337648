package io.concordat.core.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns {@code weights.tsv} by logistic regression over the candidate pairs of the labelled sets and of invented deal data.
 * Arguments: folder of the sets, file to write and, when a five-fold cross-validation is to be printed, {@code validate}. A
 * program, not a test.
 */
public final class WeightLearner {

    private static final int FOLDS = 5;
    private static final double RIDGE = 0.1;

    private record Pair(double[] x, boolean same, double importance, String set, int fold) {
    }

    /** A false block costs a partner a deal, a missed one costs a look: that many times as much. */
    private final double falseBlockCost;
    private final boolean validate;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> truths = new java.util.TreeMap<>();

    private WeightLearner(double falseBlockCost, boolean validate) {
        this.falseBlockCost = falseBlockCost;
        this.validate = validate;
    }

    /** Learns and writes. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean validate = arguments.length > 2;
        Map<IdentityLevel, double[]> weights = new EnumMap<>(IdentityLevel.class);
        WeightLearner site = new WeightLearner(2, validate);
        site.add(LabelledSet.read(folder, "chicago", IdentityLevel.SITE), 3000);
        site.add(LabelledSet.read(folder, "overture_a", IdentityLevel.SITE), 3000);
        site.add(LabelledSet.read(folder, "restaurants", IdentityLevel.SITE), 6000);
        weights.put(IdentityLevel.SITE, site.learn("SITE"));
        WeightLearner company = new WeightLearner(1.5, validate);
        company.add(LabelledSet.read(folder, "name_cases", IdentityLevel.COMPANY_PER_COUNTRY), 700);
        company.add(LabelledSet.read(folder, "ror_springer", IdentityLevel.COMPANY_PER_COUNTRY), 200);
        company.add(DealData.generate(1, 1200), 3000);
        weights.put(IdentityLevel.COMPANY_PER_COUNTRY, company.learn("COMPANY_PER_COUNTRY"));
        WeightLearner group = new WeightLearner(1.5, validate);
        group.add(DealData.generate(2, 900, IdentityLevel.CORPORATE_GROUP), 3000);
        weights.put(IdentityLevel.CORPORATE_GROUP, group.learn("CORPORATE_GROUP"));
        write(weights, arguments[1]);
    }

    private void add(LabelledSet set, double total) {
        List<Pair> found = new ArrayList<>();
        new CandidateStream().run(set.records(), (probe, candidate, print, other) -> {
            long pair = LabelledSet.key(probe, candidate);
            if (set.counts(pair) && !vetoed(print, other, set.level())) {
                found.add(pair(set, pair, print, other));
            }
        });
        for (Pair pair : found) {
            pairs.add(new Pair(pair.x, pair.same, total / found.size(), pair.set, pair.fold));
        }
        truths.put(set.name(), set.truth().size());
    }

    /** What a veto decides is not left to the weights. */
    private static boolean vetoed(Fingerprint print, Fingerprint other, IdentityLevel level) {
        return Vetoes.speaks(print, other, level, PairFeatures.of(print, other, TokenStatistics.frozen()));
    }

    private static Pair pair(LabelledSet set, long key, Fingerprint print, Fingerprint other) {
        int fold = Math.floorMod(print.nameTokens().hashCode() * 31 + other.nameTokens().hashCode() * 31, FOLDS);
        return new Pair(PairFeatures.of(print, other, TokenStatistics.frozen()), set.truth().contains(key), 1,
                set.name(), fold);
    }

    private double[] learn(String level) {
        Map<String, int[]> counts = new java.util.TreeMap<>();
        for (int fold = 0; validate && fold < FOLDS; fold++) {
            double[] weights = fit(fold);
            for (Pair pair : pairs) {
                if (pair.fold == fold) {
                    count(counts.computeIfAbsent(pair.set, k -> new int[3]), pair, weights);
                }
            }
        }
        double[] all = fit(-1);
        Map<String, int[]> trained = new java.util.TreeMap<>();
        pairs.forEach(pair -> count(trained.computeIfAbsent(pair.set, k -> new int[3]), pair, all));
        counts.forEach(
                (set, c) -> System.out.printf(Locale.ROOT, "%s %-13s cross-validated %s | trained %s%n", level, set,
                        f1(c, truths.get(set)), f1(trained.get(set), truths.get(set))));
        return all;
    }

    private static void count(int[] counts, Pair pair, double[] weights) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * pair.x[i];
        }
        counts[0] += score >= 0 ? 1 : 0;
        counts[1] += score >= 0 && pair.same ? 1 : 0;
    }

    private static String f1(int[] c, int truth) {
        double precision = (double) c[1] / Math.max(1, c[0]);
        double recall = (double) c[1] / truth;
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.4f", precision, recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
    }

    private double[] fit(int without) {
        double[] low = new double[Feature.count()];
        double[] high = new double[Feature.count()];
        for (int i = 0; i < low.length; i++) {
            int sign = sign(Feature.at(i));
            low[i] = sign > 0 ? 0 : -5;
            high[i] = sign < 0 ? 0 : 5;
        }
        low[Feature.PRIOR.ordinal()] = -20;
        // What a partner types for the legal form is often wrong, and numbers or acronyms that agree are weak on their own.
        low[Feature.FORM_DIFFERS.ordinal()] = -1.5;
        low[Feature.PAGE_DIFFERS.ordinal()] = -2.5;
        high[Feature.NUMERALS_SAME.ordinal()] = 1.5;
        high[Feature.NAME_ACRONYM.ordinal()] = 5;
        high[Feature.NAME_HEAD.ordinal()] = 1.5;
        LogisticRegression regression = new LogisticRegression(low, high, RIDGE);
        for (Pair pair : pairs) {
            if (pair.fold != without) {
                regression.add(pair.x, pair.same, pair.importance * (pair.same ? 1 : falseBlockCost));
            }
        }
        return regression.fit();
    }

    /** The direction that common sense gives a feature; a weight against it would be an accident of the sets. */
    private static int sign(Feature feature) {
        String name = feature.name();
        if (feature == Feature.PRIOR || feature.field().equals("combination")) {
            return 0;
        }
        return name.contains("DIFFER") || name.contains("CONFLICT") || name.contains("EXTRA") || name.contains("TYPO")
                || name.contains("ONE_SIDED") ? -1 : 1;
    }

    private static void write(Map<IdentityLevel, double[]> weights, String file) throws IOException {
        try (PrintWriter out = new PrintWriter(file, "UTF-8")) {
            out.println(
                    "# Log-odds per feature and identity level, learnt by logistic regression (WeightLearner in the test sources) over");
            out.println(
                    "# the candidate pairs of public labelled sets and of invented deal data; a weight whose sign went against the");
            out.println(
                    "# meaning of its feature was set to 0. Columns (tab): feature, company per country, site, corporate group.");
            for (Feature feature : Feature.values()) {
                int i = feature.ordinal();
                out.printf(Locale.ROOT, "%s\t%.3f\t%.3f\t%.3f%n", feature.name(),
                        weights.get(IdentityLevel.COMPANY_PER_COUNTRY)[i], weights.get(IdentityLevel.SITE)[i],
                        weights.get(IdentityLevel.CORPORATE_GROUP)[i]);
            }
        }
    }
}

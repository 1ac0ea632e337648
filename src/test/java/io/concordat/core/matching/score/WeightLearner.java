package io.concordat.core.matching.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.LabelledSet;
import io.concordat.core.matching.deals.DealData;
import io.concordat.core.matching.deals.Vocabulary;

/**
 * Learns {@code weights.tsv} from labelled sets and from generated deals of the training vocabulary, and says how well weights
 * learnt without a set do on it. Arguments: folder of the sets, then the file to write or {@code validate}. A program, not a
 * test; the command is in {@code docs/decisions/0008-learnt-matching-weights.md}.
 */
public final class WeightLearner {

    /** Of the many registrations that a vendor's words grow with, one in so many is compared. */
    private static final int EVERY = 3;

    private WeightLearner() {
    }

    /** Learns and writes, or validates. */
    public static void main(String[] arguments) throws IOException {
        List<TrainingSet> sets = sets(Path.of(arguments[0]));
        if (!arguments[1].equals("validate")) {
            write(fit().fit(sets, (set, pair) -> true), arguments[1]);
            return;
        }
        validate(fit(), sets);
    }

    private static WeightFit fit() {
        return new WeightFit(number("commonRidge", 1), number("levelRidge", 0.03),
                number("siteRidge", 0.5), number("falseBlockCost", 1.25),
                number("lookAlikeCost", 4), number("companyLookAlikeCost", 1.5), number("companyGroupCost", 2.5));
    }

    /** A number that can be tried out with {@code -Dlearner.name=value}. */
    private static double number(String name, double normal) {
        return Double.parseDouble(System.getProperty("learner." + name, Double.toString(normal)));
    }

    private static List<TrainingSet> sets(Path folder) throws IOException {
        List<TrainingSet> sets = new ArrayList<>();
        for (String name : List.of("chicago", "overture_a", "restaurants")) {
            sets.add(TrainingSet.of(LabelledSet.read(folder, name, IdentityLevel.SITE)));
        }
        for (String name : List.of("name_cases", "ror_springer")) {
            sets.add(TrainingSet.of(LabelledSet.read(folder, name, IdentityLevel.COMPANY_PER_COUNTRY)));
        }
        sets.add(TrainingSet.of(DealData.generate(1, 12_000, Vocabulary.TRAINING, IdentityLevel.COMPANY_PER_COUNTRY)));
        sets.add(TrainingSet.of(
                DealData.generate(4, 100_000, Vocabulary.TRAINING, IdentityLevel.COMPANY_PER_COUNTRY), EVERY));
        sets.add(TrainingSet.of(DealData.generate(2, 6_000, Vocabulary.TRAINING, IdentityLevel.CORPORATE_GROUP)));
        sets.add(TrainingSet.of(DealData.generate(3, 6_000, Vocabulary.TRAINING, IdentityLevel.SITE)));
        return sets;
    }

    private static void validate(WeightFit fit, List<TrainingSet> sets) {
        Map<IdentityLevel, double[]> all = fit.fit(sets, (set, pair) -> true);
        List<Map<IdentityLevel, double[]>> folds = new ArrayList<>();
        for (int fold = 0; fold < TrainingSet.FOLDS; fold++) {
            int without = fold;
            folds.add(fit.fit(sets, (set, pair) -> pair.fold() != without));
        }
        sets.parallelStream().map(set -> {
            Map<IdentityLevel, double[]> others = fit.fit(sets, (from, pair) -> from != set);
            return String.format(Locale.ROOT, "%-12s %-20s trained %s | five folds %s | left out %s%n", set.name(),
                    set.level(), set.quality(fold -> all.get(set.level())),
                    set.quality(fold -> folds.get(fold).get(set.level())),
                    set.quality(fold -> others.get(set.level())));
        }).forEachOrdered(System.out::print);
        for (IdentityLevel level : List.of(IdentityLevel.COMPANY_PER_COUNTRY, IdentityLevel.CORPORATE_GROUP)) {
            TrainingSet kept = TrainingSet.of(DealData.generate(77, 10_000, Vocabulary.EVALUATION, level));
            System.out.printf("deals of the vocabulary kept back, %s: %s%n   falsely blocked: %s%n", level,
                    kept.quality(fold -> all.get(level)), kept.falseBlocks(all.get(level)));
        }
    }

    private static void write(Map<IdentityLevel, double[]> weights, String file) throws IOException {
        try (PrintWriter out = new PrintWriter(file, "UTF-8")) {
            out.println(
                    "# Log-odds per feature and identity level. Learnt, not chosen: logistic regression (WeightLearner among the tests) over");
            out.println(
                    "# the candidate pairs of five public labelled sets (early-childhood sites of Chicago, Overture places, Fodor's and");
            out.println(
                    "# Zagat's restaurants, name cases of nomenklatura, affiliations of the ROR API) and of generated deal registrations of the");
            out.println(
                    "# training vocabulary. One common vector first, then one per level with a ridge towards it; a weight may not go against the");
            out.println(
                    "# plain meaning of its feature. Checked by leaving out one set at a time and on generated deals of a vocabulary that no");
            out.println("# weight was learnt from: docs/decisions/0008-learnt-matching-weights.md.");
            out.println("# Columns (tab): feature, company per country, site, corporate group.");
            for (Feature feature : Feature.values()) {
                int i = feature.ordinal();
                out.printf(Locale.ROOT, "%s\t%.3f\t%.3f\t%.3f%n", feature.name(),
                        weights.get(IdentityLevel.COMPANY_PER_COUNTRY)[i] + 0.0,
                        weights.get(IdentityLevel.SITE)[i] + 0.0,
                        weights.get(IdentityLevel.CORPORATE_GROUP)[i] + 0.0);
            }
        }
    }
}

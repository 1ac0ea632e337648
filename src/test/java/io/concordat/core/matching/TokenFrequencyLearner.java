package io.concordat.core.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.concordat.core.matching.text.Words;

/**
 * Writes {@code token-frequencies.tsv}: how many names a word occurs in. Arguments: the file to write, then text files with
 * one name per line. A program, not a test.
 */
public final class TokenFrequencyLearner {

    private static final int LEAST = 4;

    private TokenFrequencyLearner() {
    }

    /** Counts and writes. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> frequencies = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            names.addAll(Files.readAllLines(Path.of(arguments[i])));
        }
        names = names.stream().distinct().toList();
        for (String name : names) {
            Fingerprint print = Normalizer.normalize(
                    new CustomerIdentity(name, null, null, null, null, null, null, null, null, null, null, null, null,
                            null));
            for (String token : Words.tokens(print.nameTokens())) {
                frequencies.merge(token, 1, Integer::sum);
            }
        }
        try (PrintWriter out = new PrintWriter(arguments[0], "UTF-8")) {
            out.println(
                    "# In how many organisation names a word occurs, after normalising; words of fewer than " + LEAST
                            + " names left out.");
            out.println(
                    "# Counted by TokenFrequencyLearner (test sources) over distinct names: brands of the npm package");
            out.println(
                    "# name-suggestion-index 8.0.20260918 (BSD-3-Clause), and the names of the public sets overture (CDLA-Permissive-2.0),");
            out.println(
                    "# patstat, restaurants, ror-api test data and early-childhood sites (MIT, BSD). First row: number of names.");
            out.println("*\t" + names.size());
            frequencies.forEach((token, count) -> {
                if (count >= LEAST) {
                    out.println(token + "\t" + count);
                }
            });
        }
    }
}

package io.concordat.bench;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Pairwise quality of found pairs against true ones, without transitive closure.
 *
 * @param hits pairs that were found and are true
 * @param found pairs that were found
 * @param truth pairs that are true
 */
record PairScore(int hits, int found, int truth) {

    /** An unordered pair of two different records. */
    record Pair(String one, String other) {

        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** @param judged the only pairs that count, or {@code null} when every pair does */
    static PairScore of(Set<Pair> found, Set<Pair> truth, Set<Pair> judged) {
        Set<Pair> counted = new HashSet<>(found);
        Set<Pair> real = new HashSet<>(truth);
        if (judged != null) {
            counted.retainAll(judged);
            real.retainAll(judged);
        }
        int all = counted.size();
        counted.retainAll(real);
        return new PairScore(counted.size(), all, real.size());
    }

    double precision() {
        return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
        return truth == 0 ? 1 : (double) hits / truth;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.4f  R %.4f  F1 %.4f  (tp %d fp %d fn %d)", precision(), recall(), f1(),
                hits, found - hits, truth - hits);
    }
}

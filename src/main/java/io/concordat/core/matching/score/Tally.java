package io.concordat.core.matching.score;

import java.util.ArrayList;
import java.util.List;

import io.concordat.core.matching.Fingerprint;

/** Adds up what the fields say about one pair, and can tell it afterwards. Nothing is written out until it is asked for. */
final class Tally {

    private static final int MOST = 40;

    private final String[] fields = new String[MOST];
    private final String[] reasons = new String[MOST];
    private final double[] weights = new double[MOST];
    private int size;
    private double score;

    void clear() {
        size = 0;
        score = 0;
    }

    /**
     * @param field  name of the field, see {@link Fields}
     * @param weight log-odds; 0 adds nothing
     * @param reason code of what was found
     */
    void add(String field, double weight, String reason) {
        fields[size] = field;
        reasons[size] = reason;
        weights[size++] = weight;
        score += weight;
    }

    double score() {
        return score;
    }

    /** @return the score with one contribution per entry, in the order in which they were added */
    MatchScore explain(Fingerprint probe, Fingerprint other, double[] x) {
        List<Contribution> contributions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            contributions
                    .add(new Contribution(fields[i], Fields.value(fields[i], probe), Fields.value(fields[i], other),
                            weights[i], reasons[i], Fields.likeness(fields[i], probe, other, x)));
        }
        return MatchScore.of(contributions);
    }
}

package io.concordat.core.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores how likely two fingerprints are one customer, in additive log-odds (Fellegi and Sunter): every field adds what it
 * says for or against, and the sum is the score. Symmetric, pure, never NaN.
 */
public final class MatchScorer {

    private MatchScorer() {
    }

    /**
     * @param probe the new registration's customer
     * @param other the earlier registration's customer
     * @param level what counts as one customer
     * @return the score with its explanation, field by field
     * @throws IllegalArgumentException if the two were normalised by different versions
     */
    public static MatchScore score(Fingerprint probe, Fingerprint other, IdentityLevel level,
            TokenStatistics statistics) {
        if (probe.normVersion() != other.normVersion()) {
            throw new IllegalArgumentException("fingerprints of two normaliser versions cannot be compared");
        }
        double[] x = PairFeatures.of(probe, other, statistics);
        double[] weights = Weights.of(level);
        List<Contribution> contributions = new ArrayList<>(16);
        for (int from = 0; from < x.length;) {
            String field = Feature.at(from).field();
            int to = from;
            double sum = 0;
            double loudest = 0;
            Feature reason = null;
            for (; to < x.length && Feature.at(to).field().equals(field); to++) {
                double part = weights[to] * x[to];
                sum += part;
                if (Math.abs(part) > loudest) {
                    loudest = Math.abs(part);
                    reason = Feature.at(to);
                }
            }
            if (reason != null) {
                contributions.add(new Contribution(field, Fields.value(field, probe), Fields.value(field, other), sum,
                        reason.reason()));
            }
            from = to;
        }
        Identifiers.compare(probe, other, level, contributions);
        SharedDomain.lift(probe, other, level, x, statistics, contributions);
        Vetoes.apply(probe, other, level, x, contributions);
        return MatchScore.of(contributions);
    }
}

package io.concordat.core.matching.score;

import java.util.Arrays;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.TokenStatistics;

/**
 * Compares one customer with many: what is needed of the probe is prepared once, numbers come first, and the explanation is
 * written only for those that are worth it. Not safe for use by several threads at once.
 */
public final class ProbeScorer {

    private final Side probe;
    private final IdentityLevel level;
    private final TokenStatistics statistics;
    private final double full;
    private final double[] weights;
    private final double[] x = new double[Feature.count()];
    private final Tally tally = new Tally();

    /**
     * @param probe      the new registration's customer
     * @param level      what counts as one customer
     * @param statistics how common words and domains are
     */
    public ProbeScorer(Fingerprint probe, IdentityLevel level, TokenStatistics statistics) {
        this.probe = new Side(probe, statistics);
        this.level = level;
        this.statistics = statistics;
        full = Math.log(1.0 + statistics.documents());
        weights = Weights.of(level);
    }

    /**
     * @param other the earlier registration's customer
     * @return how likely the two are one customer, in log-odds
     * @throws IllegalArgumentException if the two were normalised by different versions
     */
    public double score(Fingerprint other) {
        tally(other);
        return tally.score();
    }

    /**
     * @param other the earlier registration's customer
     * @return the same score with its explanation, field by field
     * @throws IllegalArgumentException if the two were normalised by different versions
     */
    public MatchScore explain(Fingerprint other) {
        tally(other);
        return tally.explain(probe.print, other, x);
    }

    private void tally(Fingerprint other) {
        if (probe.print.normVersion() != other.normVersion()) {
            throw new IllegalArgumentException("fingerprints of two normaliser versions cannot be compared");
        }
        Arrays.fill(x, 0);
        tally.clear();
        PairFeatures.measure(probe, new Side(other, statistics), statistics, full, x);
        for (int from = 0; from < x.length;) {
            from = addField(from);
        }
        Identifiers.compare(probe.print, other, level, tally);
        SharedDomain.lift(probe.print, other, level, x, statistics, tally);
        Vetoes.apply(probe.print, other, level, x, statistics.customers(), tally);
    }

    /** Adds what the features of one field say together. @return the index of the next field's first feature */
    private int addField(int from) {
        String field = Feature.at(from).field();
        double sum = 0;
        double loudest = 0;
        int reason = -1;
        int to = from;
        for (; to < x.length && Feature.at(to).field() == field; to++) {
            if (x[to] != 0) {
                double part = weights[to] * x[to];
                sum += part;
                if (Math.abs(part) > loudest) {
                    loudest = Math.abs(part);
                    reason = to;
                }
            }
        }
        if (reason >= 0) {
            tally.add(field, sum, Feature.at(reason).reason());
        }
        return to;
    }
}

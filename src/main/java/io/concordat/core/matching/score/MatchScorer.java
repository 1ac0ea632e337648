package io.concordat.core.matching.score;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.TokenStatistics;

/**
 * Scores how likely two fingerprints are one customer, in additive log-odds (Fellegi and Sunter): every field adds what it
 * says for or against, and the sum is the score. Symmetric, pure, never NaN. {@link ProbeScorer} does the same faster for one
 * customer against many.
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
        return new ProbeScorer(probe, level, statistics).explain(other);
    }
}

package io.concordat.core.matching.score;

import java.util.List;

/**
 * A score and its explanation.
 *
 * @param score         sum of the contributions' weights, added in their order
 * @param contributions one per field that had something to say
 */
public record MatchScore(double score, List<Contribution> contributions) {

    public MatchScore {
        contributions = List.copyOf(contributions);
    }

    /** @return the score of these contributions: their weights added in order */
    static MatchScore of(List<Contribution> contributions) {
        double score = 0;
        for (Contribution contribution : contributions) {
            score += contribution.weight();
        }
        return new MatchScore(score, contributions);
    }
}

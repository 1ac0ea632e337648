package io.concordat.deal.matching;

import java.util.Map;
import java.util.UUID;

import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.score.MatchScore;

/**
 * An earlier customer that a new description is like.
 *
 * @param score the best of its records
 * @param byRecord the score of each record that was compared
 */
record CustomerMatch(UUID customerId, Likeness likeness, MatchScore score, Map<Long, MatchScore> byRecord) {
}

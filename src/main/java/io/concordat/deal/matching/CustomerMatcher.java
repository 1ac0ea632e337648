package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.score.MatchScore;
import io.concordat.core.matching.score.ProbeScorer;

/** Compares a description with the earlier ones and tells which customers it is like. Pure: no database, no clock. */
final class CustomerMatcher {

    private CustomerMatcher() {
    }

    /**
     * @param prints the new description, in each version of the normaliser in use
     * @return the customers that it is or may be, most alike first; a customer is as alike as the best of its records
     */
    static List<CustomerMatch> match(List<Fingerprint> prints, IdentityLevel level, TokenStatistics statistics,
            List<Candidate> candidates) {
        List<ProbeScorer> scorers = prints.stream().map(print -> new ProbeScorer(print, level, statistics)).toList();
        Map<UUID, Double> best = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            ProbeScorer scorer = sameVersion(prints, scorers, candidate);
            if (scorer != null) {
                best.merge(candidate.customerId(), scorer.score(candidate.fingerprint()), Math::max);
            }
        }
        List<CustomerMatch> matches = new ArrayList<>();
        best.forEach((id, score) -> {
            Likeness likeness = Thresholds.DEFAULT.likeness(score);
            if (likeness != Likeness.DIFFERENT) {
                matches.add(explained(id, likeness, prints, scorers, candidates));
            }
        });
        matches.sort(Comparator.comparingDouble((CustomerMatch match) -> match.score().score()).reversed());
        return matches;
    }

    /** Most candidates are somebody else: only what is alike is explained. */
    private static CustomerMatch explained(UUID customerId, Likeness likeness, List<Fingerprint> prints,
            List<ProbeScorer> scorers, List<Candidate> candidates) {
        Map<Long, MatchScore> byRecord = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            ProbeScorer scorer = candidate.customerId().equals(customerId)
                    ? sameVersion(prints, scorers, candidate)
                    : null;
            if (scorer != null) {
                byRecord.put(candidate.recordNo(), scorer.explain(candidate.fingerprint()));
            }
        }
        return new CustomerMatch(customerId, likeness, best(byRecord.values()), byRecord);
    }

    /** Follows the decisions of people: survivors stand for the merged, and of two that are never one the better stays. */
    static List<CustomerMatch> respecting(List<CustomerMatch> matches, Holdings holdings) {
        if (holdings.merged().isEmpty() && holdings.distinct().isEmpty()) {
            return matches;
        }
        Map<UUID, CustomerMatch> kept = new LinkedHashMap<>();
        for (CustomerMatch match : matches) {
            UUID id = holdings.merged().getOrDefault(match.customerId(), match.customerId());
            if (kept.keySet().stream().noneMatch(better -> holdings.areDistinct(better, id))) {
                kept.putIfAbsent(id, new CustomerMatch(id, match.likeness(), match.score(), match.byRecord()));
            }
        }
        return List.copyOf(kept.values());
    }

    private static MatchScore best(Collection<MatchScore> scores) {
        return scores.stream().max(Comparator.comparingDouble(MatchScore::score)).orElseThrow();
    }

    /** @return what compares with a record of that version of the normaliser, or {@code null} when it is not in use */
    private static ProbeScorer sameVersion(List<Fingerprint> prints, List<ProbeScorer> scorers, Candidate candidate) {
        for (int i = 0; i < scorers.size(); i++) {
            if (prints.get(i).normVersion() == candidate.fingerprint().normVersion()) {
                return scorers.get(i);
            }
        }
        return null;
    }
}

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
import io.concordat.core.matching.score.MatchScorer;

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
        Map<UUID, Map<Long, MatchScore>> byCustomer = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Fingerprint print = sameVersion(prints, candidate.fingerprint().normVersion());
            if (print != null) {
                byCustomer.computeIfAbsent(candidate.customerId(), id -> new LinkedHashMap<>()).put(
                        candidate.recordNo(), MatchScorer.score(print, candidate.fingerprint(), level, statistics));
            }
        }
        List<CustomerMatch> matches = new ArrayList<>();
        byCustomer.forEach((id, scores) -> {
            MatchScore best = best(scores.values());
            Likeness likeness = Thresholds.DEFAULT.likeness(best.score());
            if (likeness != Likeness.DIFFERENT) {
                matches.add(new CustomerMatch(id, likeness, best, scores));
            }
        });
        matches.sort(Comparator.comparingDouble((CustomerMatch match) -> match.score().score()).reversed());
        return matches;
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

    private static Fingerprint sameVersion(List<Fingerprint> prints, short version) {
        for (Fingerprint print : prints) {
            if (print.normVersion() == version) {
                return print;
            }
        }
        return null;
    }
}

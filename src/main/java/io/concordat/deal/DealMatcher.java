package io.concordat.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.MatchScore;
import io.concordat.core.matching.MatchScorer;
import io.concordat.core.matching.OverlapGate;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.Verdict;
import io.concordat.core.matching.VerdictOrder;
import io.concordat.core.matching.VerdictOrder.Finding;

/** Compares a new registration with its candidates and decides. Pure: no database, no clock. */
final class DealMatcher {

    private DealMatcher() {
    }

    /** What was found about one candidate. */
    record Match(Candidate other, Likeness likeness, Verdict verdict, MatchScore score) {
    }

    /**
     * @param verdict the strongest finding
     * @param duplicateOf the partner's own registration of the same deal, when the verdict is EXACT_DUPLICATE
     * @param customerId the customer that the registration resolves to, or empty for one of its own
     * @param matches every match worth keeping, strongest first
     */
    record Decision(Verdict verdict, Optional<Candidate> duplicateOf, Optional<UUID> customerId,
            List<Match> matches) {
    }

    static Decision decide(Probe probe, List<Candidate> candidates, Instant now) {
        List<Match> compared = new ArrayList<>();
        for (Candidate candidate : candidates) {
            compared.add(compare(probe, candidate, now));
        }
        List<Match> matches = compared.stream().filter(match -> match.verdict() != Verdict.CLEAR)
                .sorted(Comparator.comparing(match -> finding(probe, match), VerdictOrder.FINDINGS)).toList();
        Verdict verdict = matches.isEmpty() ? Verdict.CLEAR : matches.get(0).verdict();
        Optional<Candidate> duplicateOf = verdict == Verdict.EXACT_DUPLICATE
                ? Optional.of(matches.get(0).other())
                : Optional.empty();
        return new Decision(verdict, duplicateOf, customer(verdict, compared), Collections.unmodifiableList(matches));
    }

    private static Match compare(Probe probe, Candidate candidate, Instant now) {
        MatchScore score = MatchScorer.score(probe.fingerprint(), candidate.fingerprint(), probe.level(),
                TokenStatistics.frozen());
        Likeness likeness = Thresholds.DEFAULT.likeness(score.score());
        Verdict verdict = OverlapGate.verdict(likeness, probe.partnerId().equals(candidate.partnerId()),
                OverlapGate.overlap(probe.families(), probe.familyScope(), candidate.families(),
                        candidate.familyScope()),
                probe.opportunityType() == candidate.opportunityType(),
                candidate.status().isOpen(candidate.protectionEndsAt(), now));
        if (verdict == Verdict.EXACT_DUPLICATE && probe.distinctFrom().contains(candidate.id())) {
            verdict = Verdict.POSSIBLE;
        }
        return new Match(candidate, likeness, verdict, score);
    }

    private static Finding finding(Probe probe, Match match) {
        return new Finding(match.verdict(), probe.partnerId().equals(match.other().partnerId()),
                match.score().score());
    }

    /** The customer of the most alike registration, open or not; a possible match keeps its own until a person decides. */
    private static Optional<UUID> customer(Verdict verdict, List<Match> compared) {
        if (verdict == Verdict.POSSIBLE) {
            return Optional.empty();
        }
        return compared.stream().filter(match -> match.likeness() == Likeness.SAME)
                .max(Comparator.comparingDouble(match -> match.score().score()))
                .map(match -> match.other().customerId());
    }
}

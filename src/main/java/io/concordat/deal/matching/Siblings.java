package io.concordat.deal.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.concordat.core.matching.Fingerprint;
import io.concordat.core.matching.IdentityLevel;
import io.concordat.core.matching.Likeness;
import io.concordat.core.matching.MatchKey;
import io.concordat.core.matching.Thresholds;
import io.concordat.core.matching.TokenStatistics;
import io.concordat.core.matching.score.MatchScorer;
import io.concordat.deal.matching.CustomerMatching.Alike;
import io.concordat.deal.matching.CustomerMatching.Question;

/** Finds those among registrations of one moment that may meet each other. */
final class Siblings {

    private Siblings() {
    }

    /**
     * @param alike the earlier customers that each is or may be, and itself without what many customers share
     * @param statistics what they are compared with the earlier ones by
     * @return for each whether it meets none of those before it: neither its customer is like theirs, nor do both lead to
     *         one earlier customer
     */
    static boolean[] apart(List<Question> questions, List<Alike> alike, TokenStatistics statistics) {
        boolean[] apart = new boolean[questions.size()];
        Map<Long, List<Integer>> byKey = new HashMap<>();
        Set<UUID> met = new HashSet<>();
        for (int i = 0; i < apart.length; i++) {
            Question one = questions.get(i);
            Alike its = alike.get(i);
            apart[i] = its.customers().stream().noneMatch(customer -> met.contains(customer.customerId()))
                    && sharing(one, byKey).stream()
                            .noneMatch(other -> isLike(one, its, questions.get(other), statistics));
            if (apart[i]) {
                its.customers().forEach(customer -> met.add(customer.customerId()));
                for (MatchKey key : one.customer().keys()) {
                    byKey.computeIfAbsent(key.hash(), hash -> new ArrayList<>(2)).add(i);
                }
            }
        }
        return apart;
    }

    private static Set<Integer> sharing(Question one, Map<Long, List<Integer>> byKey) {
        Set<Integer> sharing = new HashSet<>();
        for (MatchKey key : one.customer().keys()) {
            sharing.addAll(byKey.getOrDefault(key.hash(), List.of()));
        }
        return sharing;
    }

    /** With and without what many customers share: whether it is shared by many may change with the set itself. */
    private static boolean isLike(Question one, Alike its, Question other, TokenStatistics statistics) {
        return isLike(one.customer().print(), other, one.probe().level(), statistics)
                || isLike(its.prints().get(0), other, one.probe().level(), statistics);
    }

    private static boolean isLike(Fingerprint print, Question other, IdentityLevel level, TokenStatistics statistics) {
        return Thresholds.DEFAULT.likeness(MatchScorer.score(print, other.customer().print(), level, statistics)
                .score()) != Likeness.DIFFERENT;
    }
}

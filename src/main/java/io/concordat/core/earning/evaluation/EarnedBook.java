package io.concordat.core.earning.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.Fact;

/** What facts and deals have earned, for the reversals that may come. */
final class EarnedBook {

    private final boolean clawableOnly;
    private final Map<String, List<Earned>> byFact = new HashMap<>();
    private final Map<String, List<Earned>> byDeal = new HashMap<>();

    /** @param clawableOnly whether to forget what nothing can take back; otherwise a reversal can say that it is not covered */
    EarnedBook(boolean clawableOnly) {
        this.clawableOnly = clawableOnly;
    }

    void remember(Candidate c, Fact fact, LocalDate day, List<CapBook.Bound> bounds, List<Pool> pools) {
        if (clawableOnly && !c.offer.takesBack(c.formula)) {
            return;
        }
        Earned earned = new Earned(c.copyForMemory(), fact, day, bounds, pools);
        byFact.computeIfAbsent(fact.externalId(), id -> new ArrayList<>(2)).add(earned);
        if (fact.subject().deal() != null) {
            byDeal.computeIfAbsent(fact.subject().deal(), id -> new ArrayList<>(2)).add(earned);
        }
    }

    /** @return what the reversal may take back: that of the fact it names or else of its whole deal */
    List<Earned> meantBy(Fact reversal) {
        if (reversal.reverses() != null) {
            return byFact.getOrDefault(reversal.reverses(), List.of());
        }
        return reversal.subject().deal() == null
                ? List.of()
                : byDeal.getOrDefault(reversal.subject().deal(), List.of());
    }
}

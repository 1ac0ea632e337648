package io.concordat.core.earning.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.fact.Fact;

/** What a heap of facts, as they came in, says in the end. */
public final class FactHistory {

    private FactHistory() {
    }

    /**
     * @param facts in any order, with repetitions and with corrections
     * @return the highest version of each, without those that were taken back, in the order in which they happened
     * @throws IllegalArgumentException if one version of a fact says two different things
     */
    public static List<Fact> settled(Collection<Fact> facts) {
        Map<String, Fact> latest = new HashMap<>();
        for (Fact fact : facts) {
            latest.merge(fact.externalId(), fact, FactHistory::later);
        }
        return latest.values().stream().filter(fact -> !fact.voided()).sorted(Fact.ORDER).toList();
    }

    private static Fact later(Fact one, Fact other) {
        if (one.version() != other.version()) {
            return one.version() > other.version() ? one : other;
        }
        if (!one.saysTheSameAs(other)) {
            throw new IllegalArgumentException(
                    "Version " + one.version() + " of fact " + one.externalId() + " says two different things");
        }
        return one.arrival() <= other.arrival() ? one : other;
    }
}

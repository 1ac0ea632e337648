package io.concordat.core.earning.terms;

import java.util.Set;

import io.concordat.core.earning.fact.Fact;
import io.concordat.core.earning.fact.FactKind;

/**
 * Which facts earn.
 *
 * @param kinds kinds of facts, one or more, none of them a reversal
 * @param codes stages, exams or milestones that count; empty for all
 */
public record Trigger(Set<FactKind> kinds, Set<String> codes) {

    public Trigger {
        kinds = Set.copyOf(kinds);
        codes = Set.copyOf(codes);
        if (kinds.isEmpty() || kinds.stream().anyMatch(FactKind::isReversal)) {
            throw new IllegalArgumentException("An offer waits for facts that earn");
        }
    }

    public static Trigger on(FactKind kind) {
        return new Trigger(Set.of(kind), Set.of());
    }

    /** @return whether a fact of one of the kinds has a code that counts */
    public boolean fits(Fact fact) {
        return codes.isEmpty() || fact.subject().code() != null && codes.contains(fact.subject().code());
    }
}

package io.concordat.core.earning.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.concordat.core.money.Money;

/**
 * What all facts of a partner lead to.
 *
 * @param partner  the partner
 * @param outcomes one per fact, in the order in which they happened
 */
public record Evaluation(String partner, List<FactOutcome> outcomes) {

    public Evaluation {
        outcomes = List.copyOf(outcomes);
    }

    public Stream<EarningLine> lines() {
        return outcomes.stream().flatMap(outcome -> outcome.lines().stream());
    }

    /** @return the lines of one fact, empty when it has none */
    public List<EarningLine> linesOf(String fact) {
        return lines().filter(line -> line.key().fact().equals(fact)).toList();
    }

    /** @return earned to date per offer */
    public Map<String, Money> earnedByOffer() {
        Map<String, Money> earned = new TreeMap<>();
        lines().forEach(line -> earned.merge(line.key().offer(), line.earned(), Money::plus));
        return earned;
    }
}

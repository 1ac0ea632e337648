package io.concordat.core.earning.evaluation;

import java.util.List;

/**
 * What one fact leads to.
 *
 * @param fact     its external id
 * @param lines    earnings and what is taken back, by priority
 * @param refusals offers that do not apply, where they were asked for
 */
public record FactOutcome(String fact, List<EarningLine> lines, List<Refusal> refusals) {

    public FactOutcome {
        lines = List.copyOf(lines);
        refusals = List.copyOf(refusals);
    }
}

package io.concordat.core.earning.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Evaluation;
import io.concordat.core.earning.evaluation.FactOutcome;
import io.concordat.core.earning.evaluation.LineKey;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.PoolKey;
import io.concordat.core.earning.evaluation.Shortfall;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;
import io.concordat.core.earning.trace.Rule;
import io.concordat.core.earning.trace.TraceLine;
import io.concordat.core.money.Money;

/** An evaluation after its last step, the budgets and shared caps: for simulations, replays and first recordings. */
public final class FundedEvaluation {

    private FundedEvaluation() {
    }

    /**
     * @param evaluation before budgets
     * @param available  what is in each budget, and in each shared cap that was drawn from before
     * @return the same lines, reduced to what was drawn, with the rest as {@link Outcome#NO_BUDGET} or {@link Outcome#CAPPED}
     */
    public static Evaluation of(Evaluation evaluation, Map<PoolKey, Money> available) {
        Funding funding = Funding.draw(evaluation.lines().map(Demand::of).toList(), available, Map.of());
        Map<LineKey, Draw> draws = new HashMap<>();
        funding.draws().forEach(draw -> draws.put(draw.demand().key(), draw));
        return new Evaluation(evaluation.partner(), evaluation.outcomes().stream()
                .map(outcome -> new FactOutcome(outcome.fact(),
                        outcome.lines().stream().map(line -> funded(line, draws.get(line.key()))).toList(),
                        outcome.refusals()))
                .toList());
    }

    private static EarningLine funded(EarningLine line, Draw draw) {
        if (line.pools().isEmpty()) {
            return line;
        }
        boolean budget = draw.by() == null || draw.by().kind() == PoolKey.Kind.BUDGET;
        Outcome lost = budget ? Outcome.NO_BUDGET : Outcome.CAPPED;
        Reason why = budget ? Reason.BUDGET_EXHAUSTED : Reason.SHARED_CAP_REACHED;
        List<TraceLine> trace = new ArrayList<>(line.trace());
        if (!trace.isEmpty()) {
            trace.add(new TraceLine(Rule.BUDGET, line.pools().get(0).key().code(),
                    List.of(Input.of("arrival", line.arrival())), null, line.earned(), draw.granted(),
                    draw.refused().minor() == 0 ? null : why));
        }
        List<Shortfall> shortfalls = new ArrayList<>(line.shortfalls());
        if (draw.refused().minor() != 0) {
            shortfalls.add(new Shortfall(lost, draw.refused(), why));
        }
        return new EarningLine(line.key(), line.program(), line.segment(), line.occurredAt(), line.arrival(),
                draw.granted().minor() == 0 && draw.refused().minor() > 0 ? lost : line.outcome(), line.calculated(),
                line.carriedIn(), draw.granted(), shortfalls, line.reason(), line.needsEvidence(), line.rate(),
                line.pools(), trace);
    }
}

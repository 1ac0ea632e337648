package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * A bonus paid by milestones, each once (vector V11): market entry and other milestone bonuses.
 *
 * @param amount     the whole bonus
 * @param milestones shares of it, not more than 1 together
 * @param scope      {@link Scope#PARTNER} for one bonus per partner, {@link Scope#DEAL} for one per deal
 */
public record MarketEntry(BigDecimal amount, List<Milestone> milestones, Scope scope) implements Formula {

    /**
     * A step of the plan.
     *
     * @param code  as the fact's code tells it
     * @param share share of the bonus
     */
    public record Milestone(String code, BigDecimal share) {
    }

    public MarketEntry {
        milestones = List.copyOf(milestones);
        BigDecimal whole = milestones.stream().map(Milestone::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Milestones share one bonus");
        }
        if (scope != Scope.PARTNER && scope != Scope.DEAL) {
            throw new IllegalArgumentException("Milestones belong to a partner or a deal");
        }
    }

    @Override
    public String actOf(FormulaCase asked) {
        return asked.fact().subject().code();
    }

    @Override
    public Totals adds(FormulaCase asked) {
        return Totals.of(shareOf(asked), BigDecimal.ONE, 1);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Input share = Input.of("share", totals.volume());
        Award award = Award.of(amount.multiply(totals.volume()), Input.of("bonus", amount), share);
        return shareOf(asked).signum() == 0
                ? new Award(award.amount(), null, Reason.UNKNOWN_MILESTONE, award.inputs())
                : award;
    }

    private BigDecimal shareOf(FormulaCase asked) {
        return milestones.stream().filter(milestone -> milestone.code().equals(asked.fact().subject().code()))
                .map(Milestone::share).findFirst().orElse(BigDecimal.ZERO);
    }
}

package io.concordat.earning.entry;

import io.concordat.core.earning.evaluation.EarningLine;
import io.concordat.core.earning.evaluation.Outcome;
import io.concordat.core.earning.evaluation.Shortfall;

/**
 * What became of an amount, in minor units of the offer's currency.
 *
 * @param calculated what the formula gives
 * @param carried what is paid now of amounts over the cap of earlier windows
 * @param capped over a cap of the partner
 * @param excluded what another offer of the stacking group pays instead
 * @param blocked what the margin floor does not carry
 * @param noBudget what no budget had
 * @param poolCapped what a cap of all partners had no room for
 */
public record Amounts(long calculated, long carried, long capped, long excluded, long blocked, long noBudget,
        long poolCapped) {

    public static final Amounts ZERO = new Amounts(0, 0, 0, 0, 0, 0, 0);

    /** @return the amounts of a line before budgets */
    public static Amounts of(EarningLine line) {
        long lost = line.shortfalls().stream().map(Shortfall::amount).mapToLong(amount -> amount.minor()).sum();
        long excluded = line.lost(Outcome.EXCLUDED_STACKING).minor();
        long blocked = line.lost(Outcome.BLOCKED_MARGIN).minor();
        return new Amounts(line.calculated().minor(), line.carriedIn().minor(), lost - excluded - blocked, excluded,
                blocked, 0, 0);
    }

    /** @return what counts before budgets and caps of all partners */
    public long earned() {
        return calculated + carried - capped - excluded - blocked;
    }

    /** @return what stands refused by budgets and caps of all partners */
    public long refused() {
        return noBudget + poolCapped;
    }

    /** @return what counts in the end */
    public long granted() {
        return earned() - refused();
    }

    /** @return the sum of both */
    public Amounts plus(Amounts other) {
        return new Amounts(calculated + other.calculated, carried + other.carried, capped + other.capped,
                excluded + other.excluded, blocked + other.blocked, noBudget + other.noBudget,
                poolCapped + other.poolCapped);
    }

    /** @return what takes all of it back */
    public Amounts negated() {
        return new Amounts(-calculated, -carried, -capped, -excluded, -blocked, -noBudget, -poolCapped);
    }

    /** @return the same before budgets and caps of all partners */
    public Amounts gross() {
        return new Amounts(calculated, carried, capped, excluded, blocked, 0, 0);
    }

    /** @return the same with more refused by budgets and by caps of all partners; less where negative */
    public Amounts refusing(long byBudget, long byPool) {
        return new Amounts(calculated, carried, capped, excluded, blocked, noBudget + byBudget, poolCapped + byPool);
    }
}

package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import io.concordat.core.earning.fact.Economics;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Rewards deals whose discount keeps to the guideline, and flags the others with {@link Reason#GUIDELINE_BREACH}.
 *
 * @param deepest deepest discount of list value that keeps to it, inclusive
 * @param rate    share of the base for keeping to it; zero to flag only
 */
public record DiscountGuideline(BigDecimal deepest, BigDecimal rate) implements Formula {

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Economics numbers = asked.fact().value().economics();
        if (numbers == null || numbers.list() == null || numbers.list().minor() <= 0) {
            return Award.nothing(Reason.NO_ECONOMICS);
        }
        BigDecimal discount = BigDecimal.valueOf(numbers.list().minus(numbers.net()).minor())
                .divide(BigDecimal.valueOf(numbers.list().minor()), MathContext.DECIMAL128);
        Input depth = Input.of("discount", discount);
        Input limit = Input.of("guideline", deepest);
        return discount.compareTo(deepest) > 0
                ? Award.nothing(Reason.GUIDELINE_BREACH, depth, limit)
                : new Award(rate.multiply(totals.volume()), null, Reason.WITHIN_GUIDELINE,
                        List.of(depth, limit, Input.of("rate", rate)));
    }
}

package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Renewal rebate: a share of what is renewed, for the first renewals of a deal.
 *
 * @param rate share
 * @param most how many renewals of one deal are paid; 0 for all
 */
public record Renewal(BigDecimal rate, int most) implements Formula {

    @Override
    public Scope scope() {
        return most == 0 ? Scope.FACT : Scope.DEAL;
    }

    @Override
    public Totals adds(FormulaCase asked) {
        boolean pays = most == 0 || asked.before().count() < most;
        return Totals.of(pays ? asked.base() : BigDecimal.ZERO, asked.quantity(), 1);
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Input count = Input.of("renewals", totals.count());
        if (most > 0 && totals.count() > most) {
            return new Award(rate.multiply(totals.volume()), null, Reason.TERM_OVER,
                    List.of(count, Input.of("most", most)));
        }
        return Award.of(rate.multiply(totals.volume()), Input.of("base", totals.volume()), Input.of("rate", rate),
                count);
    }
}

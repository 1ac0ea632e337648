package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Retention rebate: what share of the contracts that came up was renewed decides the rate on everything renewed.
 *
 * @param bands  bands over the ratio, 0.90 for 90 %
 * @param window how long renewals add up
 */
public record Retention(List<Band> bands, Window window) implements Formula {

    public Retention {
        bands = Bands.checked(bands);
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal due = asked.figures().find(Figure.RENEWAL_DUE);
        Input renewed = Input.of("renewed", totals.volume());
        if (due == null || due.signum() <= 0) {
            return Award.nothing(Reason.NO_BASELINE, renewed);
        }
        BigDecimal ratio = totals.volume().divide(due, MathContext.DECIMAL128);
        Band band = Bands.reached(bands, ratio);
        if (band == null) {
            return Award.nothing(Reason.BELOW_FIRST_BAND, renewed, Input.of("due", due));
        }
        BigDecimal amount = band.reward() == Reward.PERCENT ? band.value().multiply(totals.volume()) : band.value();
        return new Award(amount, band.toString(), null, List.of(renewed, Input.of("due", due)));
    }
}

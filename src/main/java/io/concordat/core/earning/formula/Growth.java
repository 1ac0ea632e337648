package io.concordat.core.earning.formula;

import java.math.BigDecimal;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * Growth rebate over the partner's baseline (vectors V05a to V05d). Without a baseline, or with one of zero, growth cannot be told
 * and nothing is earned: {@link Reason#NO_BASELINE}.
 *
 * @param pays   what the rate applies to
 * @param rate   share
 * @param hurdle growth before anything is paid, 0.20 for 20 %; zero for none
 * @param window how long the volume adds up
 */
public record Growth(Pays pays, BigDecimal rate, BigDecimal hurdle, Window window) implements Formula {

    /** What the rate of a growth rebate applies to. */
    public enum Pays {
        /** The volume above the baseline, once growth reaches the hurdle. */
        INCREMENT,
        /** The whole volume, once growth reaches the hurdle. */
        TOTAL,
        /** The volume above baseline and hurdle. */
        ABOVE_HURDLE
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal baseline = asked.figures().find(Figure.BASELINE);
        Input volume = Input.of("volume", totals.volume());
        if (baseline == null || baseline.signum() <= 0) {
            return Award.nothing(Reason.NO_BASELINE, volume);
        }
        Input from = Input.of("baseline", baseline);
        Input atLeast = Input.of("hurdle", hurdle);
        BigDecimal target = baseline.multiply(BigDecimal.ONE.add(hurdle));
        if (totals.volume().compareTo(target) < 0) {
            return Award.nothing(Reason.BELOW_HURDLE, volume, from, atLeast);
        }
        BigDecimal base = switch (pays) {
            case INCREMENT -> totals.volume().subtract(baseline);
            case TOTAL -> totals.volume();
            case ABOVE_HURDLE -> totals.volume().subtract(target);
        };
        return Award.of(rate.multiply(base), volume, from, atLeast, Input.of("base", base), Input.of("rate", rate));
    }
}

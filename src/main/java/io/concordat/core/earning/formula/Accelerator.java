package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.util.List;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * A base rate that is multiplied for the volume above shares of the quota; each slice at its own rate (vector V09).
 *
 * @param baseRate share up to the first step
 * @param quota    target volume; {@code null} when every partner has its own, see {@link Figure#QUOTA}
 * @param steps    ascending
 * @param window   how long the volume adds up
 */
public record Accelerator(BigDecimal baseRate, BigDecimal quota, List<Step> steps, Window window) implements Formula {

    /**
     * From a share of the quota on, the base rate is multiplied.
     *
     * @param attainment share of the quota, 1.20 for 120 %
     * @param multiplier factor on the base rate
     */
    public record Step(BigDecimal attainment, BigDecimal multiplier) {
    }

    public Accelerator {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).attainment().compareTo(steps.get(i - 1).attainment()) <= 0) {
                throw new IllegalArgumentException("Steps of an accelerator ascend");
            }
        }
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        BigDecimal target = quota == null ? asked.figures().find(Figure.QUOTA) : quota;
        BigDecimal volume = totals.volume();
        if (target == null || target.signum() <= 0) {
            return Award.nothing(Reason.NO_QUOTA, Input.of("volume", volume));
        }
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal multiplier = BigDecimal.ONE;
        for (Step step : steps) {
            BigDecimal to = target.multiply(step.attainment());
            if (volume.compareTo(to) < 0) {
                break;
            }
            weighted = weighted.add(to.subtract(from).multiply(multiplier));
            from = to;
            multiplier = step.multiplier();
        }
        weighted = weighted.add(volume.subtract(from).multiply(multiplier));
        return new Award(baseRate.multiply(weighted), "from " + plain(from), null,
                List.of(Input.of("volume", volume), Input.of("quota", target), Input.of("rate", baseRate),
                        Input.of("multiplier", multiplier)));
    }

    /** The share of the quota may have decimals that say nothing. */
    private static String plain(BigDecimal bound) {
        return bound.signum() == 0 ? "0" : bound.stripTrailingZeros().toPlainString();
    }
}

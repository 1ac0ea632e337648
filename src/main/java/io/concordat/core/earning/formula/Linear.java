package io.concordat.core.earning.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import io.concordat.core.earning.time.Window;
import io.concordat.core.earning.trace.Input;
import io.concordat.core.earning.trace.Reason;

/**
 * A value that grows in a straight line between targets ("linear" in Pricefx): nothing below the first, that of the last from
 * there on.
 *
 * @param points targets, ascending, two or more
 * @param gives  what the values are
 * @param window how long the volume adds up
 */
public record Linear(List<Point> points, Gives gives, Window window) implements Formula {

    /** What a point's value means. */
    public enum Gives {
        /** An amount. */
        AMOUNT,
        /** A share of the volume. */
        RATE
    }

    /**
     * A target.
     *
     * @param volume volume at which the value is reached
     * @param value  amount or share
     */
    public record Point(BigDecimal volume, BigDecimal value) {
    }

    public Linear {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line runs between two targets or more");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).volume().compareTo(points.get(i - 1).volume()) <= 0) {
                throw new IllegalArgumentException("Targets ascend");
            }
        }
    }

    @Override
    public Scope scope() {
        return Scope.PARTNER;
    }

    @Override
    public Award award(Totals totals, FormulaCase asked) {
        Input volume = Input.of("volume", totals.volume());
        if (totals.volume().compareTo(points.get(0).volume()) < 0) {
            return Award.nothing(Reason.BELOW_FIRST_BAND, volume);
        }
        BigDecimal value = at(totals.volume());
        return Award.of(gives == Gives.AMOUNT ? value : value.multiply(totals.volume()), volume,
                Input.of("value", value));
    }

    private BigDecimal at(BigDecimal volume) {
        for (int i = 1; i < points.size(); i++) {
            Point upper = points.get(i);
            if (volume.compareTo(upper.volume()) < 0) {
                Point lower = points.get(i - 1);
                return lower.value().add(upper.value().subtract(lower.value())
                        .multiply(volume.subtract(lower.volume()))
                        .divide(upper.volume().subtract(lower.volume()), MathContext.DECIMAL128));
            }
        }
        return points.get(points.size() - 1).value();
    }
}

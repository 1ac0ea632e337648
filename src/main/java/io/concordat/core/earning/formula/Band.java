package io.concordat.core.earning.formula;

import java.math.BigDecimal;

/**
 * A half-open range {@code [from, to)} of volume, units, growth or ratio, and what it pays.
 *
 * @param from   lower bound, inclusive, zero or more
 * @param to     upper bound, exclusive; {@code null} for no end
 * @param reward what the value means
 * @param value  share or amount
 */
public record Band(BigDecimal from, BigDecimal to, Reward reward, BigDecimal value) {

    public Band {
        if (from.signum() < 0 || to != null && to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("A band runs upwards from zero or more: " + from + " to " + to);
        }
    }

    /** @return a band that pays a share */
    public static Band percent(String from, String to, String rate) {
        return new Band(new BigDecimal(from), to == null ? null : new BigDecimal(to), Reward.PERCENT,
                new BigDecimal(rate));
    }

    boolean isReachedBy(BigDecimal measure) {
        return measure.signum() > 0 && measure.compareTo(from) >= 0;
    }

    /** @return the measure, but no more than the upper bound */
    BigDecimal limited(BigDecimal measure) {
        return to == null ? measure : measure.min(to);
    }

    @Override
    public String toString() {
        return "[" + from.toPlainString() + ", " + (to == null ? "…" : to.toPlainString()) + ")";
    }
}

package io.concordat.core.earning.formula;

import java.math.BigDecimal;

/**
 * What the facts of an offer, a scope and a window add up to.
 *
 * @param volume         value in the offer's currency
 * @param quantity       units
 * @param count          facts
 * @param attachedVolume value of what was attached, in the offer's currency
 * @param attachedCount  facts with something attached
 */
public record Totals(BigDecimal volume, BigDecimal quantity, long count, BigDecimal attachedVolume,
        long attachedCount) {

    public static final Totals ZERO = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

    /** @return totals of a volume, units and a count, with nothing attached */
    public static Totals of(BigDecimal volume, BigDecimal quantity, long count) {
        return new Totals(volume, quantity, count, BigDecimal.ZERO, 0);
    }

    public Totals plus(Totals other) {
        return new Totals(volume.add(other.volume), quantity.add(other.quantity), count + other.count,
                attachedVolume.add(other.attachedVolume), attachedCount + other.attachedCount);
    }

    /** @return the totals without a part of what a fact had added; counts go down only with the whole of it */
    public Totals less(Totals part, BigDecimal share) {
        boolean whole = share.compareTo(BigDecimal.ONE) >= 0;
        return new Totals(volume.subtract(part.volume.multiply(share)),
                quantity.subtract(part.quantity.multiply(share)), count - (whole ? part.count : 0),
                attachedVolume.subtract(part.attachedVolume.multiply(share)),
                attachedCount - (whole ? part.attachedCount : 0));
    }
}

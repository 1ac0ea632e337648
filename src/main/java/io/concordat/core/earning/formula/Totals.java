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

    /**
     * @param part  what a fact had added
     * @param share share of it that is taken away
     * @param last  whether nothing of the fact is left afterwards, so that it counts no longer
     * @return the totals without that share
     */
    public Totals less(Totals part, BigDecimal share, boolean last) {
        return new Totals(volume.subtract(part.volume.multiply(share)),
                quantity.subtract(part.quantity.multiply(share)), count - (last ? part.count : 0),
                attachedVolume.subtract(part.attachedVolume.multiply(share)),
                attachedCount - (last ? part.attachedCount : 0));
    }
}

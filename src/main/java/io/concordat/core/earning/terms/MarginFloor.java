package io.concordat.core.earning.terms;

import java.math.BigDecimal;

/**
 * The share of net value that the vendor must keep after cost and all incentives.
 *
 * @param minimum     share of net value, 0.30 for 30 %
 * @param unknownCost what to do when a fact does not tell its cost
 */
public record MarginFloor(BigDecimal minimum, UnknownCost unknownCost) {

    /** What to do when a fact does not tell its cost. */
    public enum UnknownCost {
        PAY, BLOCK
    }
}

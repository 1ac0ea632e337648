package io.concordat.core.earning.terms;

import java.math.BigDecimal;

import io.concordat.core.money.Money;

/**
 * Offers, of whatever program, that must not simply add up.
 *
 * @param code      code of the group, the same in all of its offers
 * @param mode      which of them pay
 * @param reach     over what they meet
 * @param limit     most that an additive group pays together; {@code null} for none
 * @param limitRate most that it pays as a share of the fact's amount; {@code null} for none
 */
public record StackingGroup(String code, Mode mode, Reach reach, Money limit, BigDecimal limitRate) {

    /** Which offers of a group pay. */
    public enum Mode {
        /** The first by priority. */
        EXCLUSIVE,
        /** The one with the largest amount. */
        BEST_OF,
        /** All, by priority, up to the limit. */
        ADDITIVE
    }

    /** Over what the offers of a group meet. */
    public enum Reach {
        /** For one and the same fact. */
        FACT,
        /** For all facts of a deal: who earned first holds an exclusive group. */
        DEAL
    }

    public StackingGroup {
        if (mode == Mode.BEST_OF && reach == Reach.DEAL) {
            throw new IllegalArgumentException("The best of a group is found for one fact");
        }
        if (mode == Mode.ADDITIVE == (limit == null && limitRate == null)) {
            throw new IllegalArgumentException("An additive group has a limit, no other has");
        }
        if (limit != null && limitRate != null || limitRate != null && reach == Reach.DEAL) {
            throw new IllegalArgumentException("A group has one limit; a share is one of a fact");
        }
    }

    public static StackingGroup exclusive(String code) {
        return new StackingGroup(code, Mode.EXCLUSIVE, Reach.FACT, null, null);
    }

    public static StackingGroup bestOf(String code) {
        return new StackingGroup(code, Mode.BEST_OF, Reach.FACT, null, null);
    }

    public static StackingGroup additive(String code, Money limit) {
        return new StackingGroup(code, Mode.ADDITIVE, Reach.FACT, limit, null);
    }
}

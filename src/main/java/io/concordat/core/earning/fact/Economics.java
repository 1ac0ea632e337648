package io.concordat.core.earning.fact;

import io.concordat.core.money.Money;

/**
 * What the vendor keeps of a sale. All amounts in the fact's currency.
 *
 * @param list      value at list price; may be {@code null}
 * @param net       value after discounts
 * @param cost      cost of what was sold; {@code null} when not known
 * @param elsewhere incentives on the same sale that this calculation does not see, such as those of other partners; zero or
 *                  more, {@code null} for none
 * @param breadth   whether the numbers are those of this fact alone or of its whole deal
 */
public record Economics(Money list, Money net, Money cost, Money elsewhere, Breadth breadth) {

    /** What the numbers cover, and so over what the incentives add up that the margin must carry. */
    public enum Breadth {
        FACT, DEAL
    }
}
